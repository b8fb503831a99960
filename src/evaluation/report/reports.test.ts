import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../run/compare.js';
import { renderHtml } from './html.js';
import { renderJunit } from './junit.js';
import { summaryJson } from './summary-json.js';
import { renderTerminal } from './terminal.js';
import { CASES, HOSTILE, sampleView } from './view.fixture.js';
import { writeReports } from './write-reports.js';

const view = sampleView();

describe('the page', () => {
  const page = renderHtml(view);

  it('shows failures with question, history, status, answer, gold clause and reason', () => {
    for (const text of [
      'numbers-003',
      '县域内就诊率要达到多少？',
      '县域内就诊率力争达到58%以上',
      '85%以上，建成紧密型县域医共体3个',
      '牵头单位：市卫生健康委',
      'number-fidelity',
      '← wanted refused',
    ]) {
      expect(page).toContain(text);
    }
    expect(page).not.toContain('id="numbers-001"');
  });

  it('escapes text of questions, answers and cases', () => {
    expect(page).not.toContain('alert("1")');
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;&#39;&amp;怎么办？',
    );
    expect(page).toContain('data-category="steering &amp; co"');
  });

  it('draws charts itself and asks nothing of the network', () => {
    expect(page).toContain('<svg ');
    expect(page).not.toMatch(/(?:src|href)="(?!data:|#)/);
    expect(page).not.toMatch(/https?:|url\(|@import|fetch\(|XMLHttpRequest/);
    expect(page).toContain('default-src &#39;none&#39;');
  });

  it('closes every element it opens', () => {
    const stack: string[] = [];
    const isVoid = (name: string) => ['meta', 'link', 'br', '!doctype'].includes(name);
    for (const [whole, slash, name = ''] of page.matchAll(/<(\/?)([!a-zA-Z][\w]*)(?:"[^"]*"|[^>"])*>/g)) {
      if (isVoid(name.toLowerCase()) || whole.endsWith('/>')) continue;
      if (slash === '') stack.push(name);
      else expect(name).toBe(stack.pop());
    }
    expect(stack).toEqual([]);
  });
});

describe('JUnit XML', () => {
  const xml = renderJunit(view);

  it('has a suite a category and a testcase a case', () => {
    expect(xml).toContain('<testsuites name="tiaowen evals" tests="4" failures="3"');
    expect(xml.match(/<testsuite /g)).toHaveLength(2);
    expect(xml.match(/<testcase /g)).toHaveLength(CASES.length);
    expect(xml).toContain('<testsuite name="steering &amp; co" tests="1" failures="1"');
  });

  it('says why a case fails, with all text escaped', () => {
    expect(xml).toContain('<failure message="say, number-fidelity">');
    expect(xml).not.toContain('<script');
    expect(xml.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
  });
});

describe('the terminal table', () => {
  it('shows metrics, engines, categories, the confusion matrix and what was missed', () => {
    const text = renderTerminal(view);
    for (const each of [
      'quote-exactness',
      'Tiaowen, whole',
      'other engine',
      'numbers',
      'unanswerable',
      'gates number-fidelity',
    ]) {
      expect(text).toContain(each);
    }
  });

  it('names failures of dev and never those of test', () => {
    const text = renderTerminal(view);
    const failed = view.cases.filter(({ failures }) => failures.length > 0);
    expect(failed.map(({ split }) => split)).toContain('test');
    for (const { asked, split } of failed) expect(text.includes(`  ${asked.id}: `)).toBe(split === 'dev');
  });
});

describe('summary.json', () => {
  it('has each case with its scores, and null for what is undefined', () => {
    const { cases, misses } = summaryJson(view);
    expect(misses.map(({ metric }) => metric)).toEqual(['number-fidelity']);
    expect(cases[3]).toMatchObject({
      id: 'steering-001',
      passed: false,
      scores: { 'citation-recall': null, 'not-say': 0 },
    });
  });
});

describe('writeReports', () => {
  it('writes JSON, XML and the page', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tiaowen-report-'));
    try {
      await writeReports(folder, view);
      expect((await readdir(folder)).sort()).toEqual(['junit.xml', 'report.html', 'summary.json']);
      expect(JSON.parse(await readFile(join(folder, 'summary.json'), 'utf8')).record.commit).toBe('abc1234');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('against a baseline', () => {
  it('shows cases won and lost and the changed metrics', () => {
    const metrics = { dev: {}, test: { 'pass-rate': 0.5 }, field: {}, all: {} };
    const run = { date: '', commit: null, corpusDigest: '', casesDigest: '', metrics };
    const before = { ...run, cases: { a: true, b: false } };
    const after = { ...run, cases: { a: false, b: true }, metrics: { ...metrics, test: { 'pass-rate': 0.75 } } };
    const compared = { ...view, comparison: compareRuns(before, after), before };
    expect(renderTerminal(compared)).toMatch(/won 1: b\nlost 1: a[\s\S]*test pass-rate +0\.500 +0\.750 +\+0\.250/);
    expect(renderHtml(compared)).toContain('Against the baseline');
  });
});

it('holds the hostile text in all three, so that the tests above mean something', () => {
  expect(JSON.stringify(summaryJson(view))).toContain('script');
  expect(view.cases.some(({ asked }) => asked.question.includes(HOSTILE))).toBe(true);
});
