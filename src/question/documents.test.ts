import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../storage/sample-document.fixture.js';
import type { DocumentHeader } from '../storage/store.js';
import type { Region } from '../vocabulary/document.js';
import { findDocuments } from './documents.js';
import { compileGlossary } from './glossary.js';

const WANGCHUAN: Region = { name: '望川市', level: 'city' };
const HEMING: Region = { name: '鹤鸣市', level: 'city' };
const QINGLAN: Region = { name: '青澜省', level: 'province' };

function held(id: string, options: Parameters<typeof sampleDocument>[2], more: Partial<DocumentHeader> = {}) {
  const { text, segments, noise, ...header } = sampleDocument(id, '一', options).document;
  return { ...header, basis: [], ...more };
}

const DOCUMENTS: readonly DocumentHeader[] = [
  held('wangchuan-plan', {
    title: '望川市社区养老服务实施方案',
    documentNumber: '望政办字〔2031〕7号',
    region: WANGCHUAN,
  }),
  held(
    'heming-plan',
    { title: '鹤鸣市社区养老服务发展规划', documentNumber: '鹤政发〔2032〕15号', region: HEMING },
    { basis: ['青政办〔2030〕202号'] },
  ),
  held('report', { title: '各地养老工作报道', documentNumber: null, kind: 'news' }),
  held(
    'ferries',
    { title: '青澜省人民政府关于推进渡船电动化改造的意见', documentNumber: '青政发〔1983〕38号', region: QINGLAN },
    { issuers: ['青澜省人民政府'], issueDate: '1983-05-23' },
  ),
  held(
    'harbours',
    { title: '青澜省港口岸线管理条例', documentNumber: null, kind: 'statute', region: QINGLAN },
    { issuers: ['青澜省人民代表大会常务委员会'], issueDate: '2028-11-01' },
  ),
  held(
    'telling',
    { title: '《青澜省居家照护实施方案》解读', kind: 'interpretation', region: QINGLAN },
    { basis: ['青政办〔2030〕202号'] },
  ),
];

const regionsIn = (question: string) =>
  [WANGCHUAN, HEMING, QINGLAN].flatMap(({ name }) => {
    const short = name.slice(0, 2);
    const start = question.indexOf(short);
    return start === -1 ? [] : [{ name, start, end: start + (question.startsWith(name, start) ? 3 : 2) }];
  });
const glossary = compileGlossary({ version: 1, terms: [{ name: '环境影响评价', also: ['环评'] }] });
const meant = (question: string) => findDocuments(question, DOCUMENTS, { regions: regionsIn(question), glossary });

describe('findDocuments', () => {
  it.each([
    ['number', '望政办字〔2031〕7号讲什么', 'wangchuan-plan'],
    ['number in half-width brackets', '望政办字[2031]7号讲什么', 'wangchuan-plan'],
    ['serial', '7号文讲什么', 'wangchuan-plan'],
    ['letters and serial', '望政办7号文讲什么', 'wangchuan-plan'],
    ['letters, year and serial', '青政发1983年38号讲什么', 'ferries'],
    ['letters', '望政办字那份文还有效吗', 'wangchuan-plan'],
    ['title', '望川市社区养老服务实施方案讲什么', 'wangchuan-plan'],
    ['title in brackets', '《鹤鸣市社区养老服务发展规划》讲什么', 'heming-plan'],
    ['part of a title in brackets', '《社区养老服务发展规划》讲什么', 'heming-plan'],
    ['title with spaces', '望川市 社区养老服务 实施方案 讲什么', 'wangchuan-plan'],
    ['id', 'what does heming-plan say', 'heming-plan'],
    ['place and kind', '望川这份方案里谁牵头', 'wangchuan-plan'],
    ['place and kind, of several of the place', '青澜港口岸线条例里怎么说', 'harbours'],
    ['place and document', '鹤鸣的文件里谁牵头', 'heming-plan'],
    ['words of its title', '那份渡船电动化的意见怎么说', 'ferries'],
    ['words of its title and a pointer', '渡船电动化改造那个', 'ferries'],
    ['decade and kind', '八十年代初的那份意见怎么说', 'ferries'],
    ['year and issuer', '1983年省政府管渡船的意见', 'ferries'],
    ['a stretch of its title elsewhere in the question', '渡船电动化怎么补，意见里写了没', 'ferries'],
  ])('finds a document by its %s', (_, question, id) => {
    expect(meant(question)).toMatchObject({ ids: [id], unknownNumbers: [] });
  });

  it('tells numbers the library does not hold', () => {
    expect(meant('望政办字〔2031〕8号和鹤政发〔2032〕15号')).toMatchObject({
      ids: ['heming-plan'],
      unknownNumbers: ['望政办字〔2031〕8号'],
    });
    expect(meant('望政办8号文怎么说').unknownNumbers).toEqual([]);
  });

  it('takes a number of another body for another document', () => {
    expect(meant('川政办字7号文怎么说').ids).toEqual([]);
  });

  it('only prefers what rests on a number, and takes the interpretation for it where one is asked for', () => {
    expect(meant('青政办〔2030〕202号怎么说')).toMatchObject({
      ids: [],
      likely: [{ id: 'heming-plan' }, { id: 'telling' }],
      unknownNumbers: ['青政办〔2030〕202号'],
    });
    expect(meant('青政办202号文的解读').ids).toEqual(['telling']);
  });

  it('only prefers what is described in words of another title', () => {
    const { ids, likely } = meant('望川医保支付方案怎么规定');
    expect(ids).toEqual([]);
    expect(likely.map(({ id }) => id)).toEqual(['wangchuan-plan']);
  });

  it('only prefers a document of one region where a question names several', () => {
    expect(meant('望川方案和青澜比怎么样').ids).toEqual([]);
  });

  it.each([
    ['政策解读里怎么说', ['interpretation']],
    ['新闻里怎么说', ['news']],
    ['编制说明和新闻报道', ['news', 'drafting-note']],
    ['社区食堂', []],
  ])('reads the kinds “%s” names', (question, kinds) => {
    expect(meant(question).kinds).toEqual(kinds);
  });

  it('masks numbers, years of issue and figures of a title', () => {
    const question = '1983年省政府管渡船的意见到2035年要做到多少';
    expect(meant(question).numbers.map(({ start, end }) => question.slice(start, end))).toEqual(['1983年']);
    expect(meant('青政发38号文').numbers).toEqual([{ start: 0, end: 7 }]);
  });

  it('masks the letters of the number that is meant, whatever they look like, and not the words before them', () => {
    const question = '请问望政办字7号里讲了什么';
    expect(meant(question).numbers.map(({ start, end }) => question.slice(start, end))).toEqual(['望政办字7号']);
    const orders = held('orders', { title: '望川市爱国卫生条例实施意见', documentNumber: '望健爱卫〔2031〕9号' });
    const asked = '请问望健爱卫9号文里先抓什么';
    const { ids, numbers } = findDocuments(asked, [...DOCUMENTS, orders], { regions: [], glossary });
    expect(ids).toEqual(['orders']);
    expect(numbers.map(({ start, end }) => asked.slice(start, end))).toEqual(['望健爱卫9号文']);
  });

  it('knows a whole number by whatever words are stuck to it', () => {
    expect(meant('按望政办字〔2031〕7号该怎么办')).toMatchObject({ ids: ['wangchuan-plan'], unknownNumbers: [] });
  });

  it('knows a title by what the glossary calls its words', () => {
    const assessed = held('assessed', { title: '青澜省规划环境影响评价条例', documentNumber: null, kind: 'statute' });
    const named = { regions: [], glossary };
    expect(findDocuments('规划环评那部条例怎么说', [...DOCUMENTS, assessed], named).ids).toEqual(['assessed']);
  });

  it('finds nothing in a question that names nothing', () => {
    expect(meant('社区食堂谁牵头？《通知》呢')).toEqual({
      ids: [],
      likely: [],
      kinds: [],
      unknownNumbers: [],
      numbers: [],
    });
  });
});
