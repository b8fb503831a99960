import { describe, expect, it } from 'vitest';
import { readSidecar } from '../parsing/sidecar.js';
import { ferry } from './report-card.fixture.js';
import { reportCard } from './report-card.js';

describe('reportCard', () => {
  it('counts, and shows beginning, end, tables and what was left out', () => {
    expect(reportCard(ferry())).toMatchObject({
      id: 'ferry',
      pages: 2,
      recognised: 2,
      readAs: null,
      counts: { clauses: 5, duties: 1, indicators: 1, terms: 0, tables: 0 },
      first: { label: '第2段', text: '牵头：市交通局' },
      last: { text: '2 | 城西' },
      tables: [{ columns: ['序号', '码头'], rows: 2 }],
      leftOut: [{ reason: 'navigation', pieces: 1, characters: 2, sample: '首页' }],
      relations: [],
      checks: [],
    });
  });

  it('parts tables that do not follow each other', () => {
    const document = ferry();
    const clauses = document.clauses.map((clause) => (clause.order === 4 ? { ...clause, order: 9 } : clause));
    expect(reportCard({ ...document, clauses }).tables.map(({ rows }) => rows)).toEqual([1, 1]);
  });

  it('gives for each doubt the line that settles it', () => {
    const fields = ['title', 'documentNumber', 'issuers', 'issueDate', 'region', 'kind'] as const;
    const doubts = fields.map((about) => ({ about, reason: 'guessed' }) as const);
    const lines = reportCard(ferry({ doubts })).checks.map(({ line }) => line);
    expect(readSidecar(lines.join('\n'), 'ferry.yaml')).toEqual({
      title: '云屏市渡船管理办法',
      documentNumber: '云政发〔2031〕5号',
      issuers: ['云屏市人民政府'],
      issueDate: '2031-03-01',
      region: { name: '云屏市', level: 'city', within: ['青澜省'] },
      kind: 'plan',
    });
  });

  it('quotes in that line what YAML would take for something else', () => {
    const title = '关于: 渡船 #1 "安全"的 [通知]';
    const issuers = ['甲,乙', '- 丙'];
    const document = ferry({
      title,
      issuers,
      doubts: [
        { about: 'title', reason: 'guessed' },
        { about: 'issuers', reason: 'guessed' },
      ],
    });
    const lines = reportCard(document).checks.map(({ line }) => line);
    expect(readSidecar(lines.join('\n'), 'ferry.yaml')).toEqual({ title, issuers });
  });

  it('leaves a gap in that line where nothing was found, and has none for what only the original can tell', () => {
    const document = ferry({
      region: null,
      issueDate: null,
      doubts: [
        { about: 'region', reason: 'missing' },
        { about: 'issueDate', reason: 'missing' },
        { about: 'text', reason: 'part-not-read', where: '图表' },
      ],
    });
    expect(reportCard(document).checks.map(({ line }) => line)).toEqual([
      'region: { name: …, level: city }',
      'issueDate: YYYY-MM-DD',
      null,
    ]);
  });
});
