import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../storage/sample-document.fixture.js';
import { findDocuments } from './documents.js';

const DOCUMENTS = [
  sampleDocument('wangchuan-plan', '一', {
    title: '望川市社区养老服务实施方案',
    documentNumber: '望政办字〔2031〕7号',
  }),
  sampleDocument('heming-plan', '一', { title: '鹤鸣市社区养老服务发展规划', documentNumber: '鹤政发〔2032〕15号' }),
  sampleDocument('report', '一', { title: '各地养老工作报道', documentNumber: null, kind: 'news' }),
].map(({ document }) => document);

describe('findDocuments', () => {
  it.each([
    ['number', '望政办字〔2031〕7号讲什么', 'wangchuan-plan'],
    ['number in half-width brackets', '望政办字[2031]7号讲什么', 'wangchuan-plan'],
    ['title', '望川市社区养老服务实施方案讲什么', 'wangchuan-plan'],
    ['title in brackets', '《鹤鸣市社区养老服务发展规划》讲什么', 'heming-plan'],
    ['part of a title in brackets', '《社区养老服务发展规划》讲什么', 'heming-plan'],
    ['title with spaces', '望川市 社区养老服务 实施方案 讲什么', 'wangchuan-plan'],
    ['id', 'what does heming-plan say', 'heming-plan'],
  ])('finds a document by its %s', (_, question, id) => {
    expect(findDocuments(question, DOCUMENTS)).toMatchObject({ ids: [id], unknownNumbers: [] });
  });

  it('tells numbers the library does not hold', () => {
    expect(findDocuments('望政办字〔2031〕8号和鹤政发〔2032〕15号', DOCUMENTS)).toMatchObject({
      ids: ['heming-plan'],
      unknownNumbers: ['望政办字〔2031〕8号'],
    });
  });

  it.each([
    ['政策解读里怎么说', ['interpretation']],
    ['新闻里怎么说', ['news']],
    ['编制说明和新闻报道', ['news', 'drafting-note']],
    ['社区食堂', []],
  ])('reads the kinds “%s” names', (question, kinds) => {
    expect(findDocuments(question, DOCUMENTS).kinds).toEqual(kinds);
  });

  it('finds nothing in a question that names nothing', () => {
    expect(findDocuments('社区食堂谁牵头？《通知》呢', DOCUMENTS)).toEqual({ ids: [], kinds: [], unknownNumbers: [] });
  });
});
