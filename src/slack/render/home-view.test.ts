import { describe, expect, it } from 'vitest';
import { type HomeDocument, homeView } from './home-view.js';

const OLD: HomeDocument = {
  title: '云屏市渡船管理办法',
  kind: 'plan',
  documentNumber: null,
  issueDate: '2019-03-01',
  status: 'repealed',
};
const shown = (document: HomeDocument) =>
  JSON.stringify(
    homeView({ locale: 'zh', documents: [document], recent: [], health: { clauses: 1, model: null } }).blocks,
  );

describe('the validity of a document on App Home', () => {
  it('names what repealed it, as text that links nowhere', () => {
    const text = shown({ ...OLD, repealedBy: { title: '新办法<!channel>' } });
    expect(text).toContain('已被《新办法');
    expect(text).not.toContain('"<!channel>');
  });

  it('tells the last day of a term that has passed, else the bare status', () => {
    expect(shown({ ...OLD, isExpired: true, validUntil: '2024-03-31' })).toContain('有效期至2024年3月31日，已过');
    expect(shown(OLD)).toContain('2019-03-01 · 失效');
  });
});
