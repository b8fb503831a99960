import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedWeb, openWeb } from '../web.fixture.js';
import { documentView, PART_CLAUSES } from './document-view.js';

const REPORT = `各地养老服务工作报道

望川市
2031年，望川市新建社区食堂。
云屏市
2031年，云屏市发展家庭照护床位。
`;
const LONG = [
  '望川市养老服务条例',
  ...Array.from(
    { length: 950 },
    (_, n) =>
      `第${chinese(n + 1)}条　养老机构应当在每年${(n % 12) + 1}月向民政部门报告第${n + 1}项服务的情况，报告内容包括服务人数、护理等级、收费标准、床位使用和安全检查的结果。`,
  ),
].join('\n');

describe('a document as it is built', () => {
  let web: OpenedWeb;
  beforeAll(async () => {
    const three = LONG.split('\n').slice(0, 301).join('\n');
    web = await openWeb({
      long: { text: LONG, title: '望川市养老服务条例' },
      three: { text: three, title: '望川市三百条' },
      report: { kind: 'news', text: REPORT, title: '各地养老服务工作报道' },
    });
  });
  afterAll(() => web.close());

  it('shows every clause once, in order, in parts that a page can hold', async () => {
    const { document, clauses } = await web.deps.useCases.document('long');
    const { parts } = documentView(document, clauses);
    const shown = parts
      .flat()
      .flatMap((block) =>
        block.kind === 'clause' ? [block.clause.id] : block.kind === 'table' ? block.rows.map(({ id }) => id) : [],
      );
    expect(shown).toEqual(clauses.map(({ id }) => id));
    expect(parts.length).toBe(Math.ceil(clauses.length / PART_CLAUSES));
  });

  it('opens the part a quote stands in', async () => {
    const { document } = await web.deps.useCases.document('long');
    const start = document.text.indexOf('第900项服务');
    const page = await web.text(`/d/long?q=${start}-${start + 7}`);
    expect(page).toMatch(/<mark id="[^"]+">第900项服务<\/mark>/);
    expect(page).toContain('这是第 3 段');
  });

  it('holds 300 clauses in less than 100 kB on the wire', async () => {
    const page = await web.text('/d/three');
    expect(page.match(/class="clause"/g)?.length).toBeGreaterThanOrEqual(300);
    expect(gzipSync(page).length).toBeLessThan(100_000);
    const sent = await web.visit('/d/three', { headers: { 'accept-encoding': 'gzip' } });
    expect(sent.headers.get('content-encoding')).toBe('gzip');
  });

  it('has a heading where the regions of a report begin, though no line is one', async () => {
    const { document, clauses } = await web.deps.useCases.document('report');
    const { outline } = documentView(document, clauses);
    const regions = [...new Set(clauses.flatMap(({ headingPath }) => headingPath))];
    expect(outline.map(({ text }) => text)).toEqual(regions);
  });
});

function chinese(n: number): string {
  const digits = '零一二三四五六七八九';
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const large = hundreds === 0 ? '' : `${digits[hundreds]}百${tens === 0 && ones > 0 ? '零' : ''}`;
  const middle = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : digits[tens]}十`;
  return `${large}${middle}${ones === 0 ? '' : digits[ones]}`;
}
