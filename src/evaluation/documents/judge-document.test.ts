import { describe, expect, it } from 'vitest';
import { parseTextFile } from '../../parsing/parse-text.fixture.js';
import { readGold } from './gold-document.js';
import { FIELDS, judgeDocument } from './judge-document.js';

const TEXT = `云屏市渡口管理办法

云政规〔2031〕5号

第一条 为了管理渡口，制定本办法。

第二条 渡口的期限为十年。

云屏市人民政府
2031年5月20日`;

const GOLD = {
  file: 'ferry.txt',
  title: ['云屏市渡口管理办法'],
  noticeTitle: [null],
  documentNumber: ['云政规〔2031〕5号'],
  issuers: ['云屏市人民政府'],
  issuersAlso: [],
  issueDate: ['2031-05-20'],
  effectiveDate: [null],
  region: [['云屏市']],
  level: ['city'],
  kind: ['plan'],
  structure: [['第一条', '第二条']],
  rows: 0,
};

const parsed = parseTextFile({ file: 'ferry.txt', bytes: new TextEncoder().encode(TEXT), sidecar: null });
const goldOf = (fields: object) =>
  readGold(JSON.stringify({ ...GOLD, ...fields }))[0] as ReturnType<typeof readGold>[0];

describe('a judged document', () => {
  it('is right in every field where all was read', () => {
    const judgement = judgeDocument(parsed, goldOf({}));
    for (const field of FIELDS) expect([field, judgement[field]]).toEqual([field, null]);
  });

  it.each([
    ['title', { title: ['云屏市渡船管理办法'] }],
    ['documentNumber', { documentNumber: [null] }],
    ['issuers', { issuers: ['云屏市交通局'] }],
    ['issueDate', { issueDate: ['2031-05-21'] }],
    ['region', { level: ['county'] }],
    ['kind', { kind: ['reply'] }],
    ['structure', { structure: [['第一条', '第二条', '第三条']] }],
    ['rows', { rows: 1 }],
  ] as const)('is wrong where its %s is another', (field, fields) => {
    const judgement = judgeDocument(parsed, goldOf(fields));
    expect(FIELDS.filter((each) => judgement[each] !== null)).toEqual([field]);
  });
});
