import { describe, expect, it } from 'vitest';
import { enumerationsOf } from './members.js';

function membersOf(text: string): string[][] {
  return enumerationsOf(text).map(({ leadIn, members }) => [
    leadIn === null ? '-' : text.slice(leadIn.start, leadIn.end),
    ...members.map(({ start, end }) => text.slice(start, end)),
  ]);
}

describe('enumerations', () => {
  it('are a lead-in with its numbered members', () => {
    expect(membersOf('第五条 有下列情形之一的，不予补贴：（一）已由保险支付的；（二）重复申请的。')).toEqual([
      ['第五条 有下列情形之一的，不予补贴：', '（一）已由保险支付的；', '（二）重复申请的。'],
    ]);
  });

  it('may be told by 一是 or 第一步, and a member keeps what follows it', () => {
    expect(membersOf('抓好三件事。一是修路。每年十公里。二是架桥。')).toEqual([
      ['抓好三件事。', '一是修路。每年十公里。', '二是架桥。'],
    ]);
    expect(membersOf('第一步，申请；第二步，审核；第三步，公示。')).toEqual([
      ['-', '第一步，申请；', '第二步，审核；', '第三步，公示。'],
    ]);
  });

  it('end with the paragraph of the last member', () => {
    expect(membersOf('材料如下：\n1.申请书；\n2.照片。\n材料不全的，一次告知。')).toEqual([
      ['材料如下：', '1.申请书；', '2.照片。'],
    ]);
  });

  it('need two marks of one kind', () => {
    expect(membersOf('（一）加强领导。各区成立专班。')).toEqual([]);
    expect(membersOf('达到2.5万人；其中1.5万人在乡村。')).toEqual([]);
  });
});
