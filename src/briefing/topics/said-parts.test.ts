import { describe, expect, it } from 'vitest';
import { saidParts } from './said-parts.js';

describe('what a plan says a thing is made of', () => {
  it.each([
    ['医联体包括城市医疗集团、县域医共体和专科联盟。', '医联体', ['城市医疗集团', '县域医共体', '专科联盟']],
    ['推进“三减三健”（减盐行动、减油行动、减糖行动）。', '三减三健', ['减盐行动', '减油行动', '减糖行动']],
    ['固体废物主要包括：工业固体废物、生活垃圾等。', '固体废物', ['工业固体废物', '生活垃圾']],
  ])('is read: %s', (text, name, parts) => expect(saidParts([text], name)).toEqual(parts));

  it.each([
    ['提升县级医院（含中医医院、妇幼保健院等）能力。', '县级医院'],
    ['医联体由牵头医院负责。', '医联体'],
    ['医联体（见附件）。', '医联体'],
  ])('is not what is only counted in or told of it: %s', (text, name) => expect(saidParts([text], name)).toEqual([]));
});
