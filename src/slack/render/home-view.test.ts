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

describe('the lists of App Home', () => {
  const listed = (documents: number, page: number, recentInAll?: number) =>
    JSON.stringify(
      homeView({
        locale: 'zh',
        documents: Array.from({ length: documents }, () => OLD),
        recent: [{ question: '谁牵头？', askedOn: '2031-03-05' }],
        ...(recentInAll === undefined ? {} : { recentInAll }),
        health: { clauses: 1, model: null },
        page,
      }).blocks,
    );

  it('say which of how many they show, and only that there are so many where that is all', () => {
    expect(listed(70, 2)).toContain('收录的文件（共 70 份，这里是第 31—60 份）');
    expect(listed(70, 3)).toContain('收录的文件（共 70 份，这里是第 61—70 份）');
    expect(listed(3, 1)).toContain('收录的文件（3 份）');
    expect(listed(0, 1)).toContain('收录的文件（0 份）');
    expect(listed(3, 1, 12)).toContain('我最近问过的（共 12 个，列出最近 1 个）');
    expect(listed(3, 1)).not.toContain('列出最近');
  });
});
