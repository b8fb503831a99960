import type { Validity } from '../library/validity.js';
import { sampleDocument } from '../storage/sample-document.fixture.js';
import type { Document } from '../vocabulary/document.js';
import type { DocumentInFull } from './report-card.js';

const TEXT = '云屏市渡船管理办法\n牵头：市交通局\n目标：准点率\n1 | 城东\n2 | 城西';

/** A document of which everything is known, but for what a test says. */
export function ferry(said: Partial<Document & Validity> = {}): DocumentInFull {
  const { document, clauses, facts } = sampleDocument('ferry', TEXT, { title: '云屏市渡船管理办法' });
  const [front, duty, target, ...rows] = clauses;
  if (front === undefined || duty === undefined || target === undefined) throw new RangeError('the sample has clauses');
  const inRow = rows.map((row) => ({
    ...row,
    unit: 'table-row' as const,
    cells: [
      { header: '序号', start: row.start, end: row.start + 1 },
      { header: '码头', start: row.start + 4, end: row.end },
    ],
    place: { page: 2 },
    recognised: true,
  }));
  return {
    document: {
      ...document,
      noticeTitle: '云屏市人民政府关于印发云屏市渡船管理办法的通知',
      documentNumber: '云政发〔2031〕5号',
      issuers: ['云屏市人民政府'],
      issueDate: '2031-03-01',
      effectiveDate: '2031-04-01',
      region: { name: '云屏市', level: 'city' },
      regionPath: ['青澜省', '云屏市'],
      repeals: ['云屏市渡口办法'],
      readFrom: { title: 'head', documentNumber: 'label', issuers: 'signature', region: 'text', kind: 'title' },
      doubts: [],
      repealedBy: null,
      isExpired: false,
      ...said,
    },
    clauses: [{ ...front, unit: 'front-matter', label: '头部' }, duty, target, ...inRow],
    facts,
    relations: [],
  };
}
