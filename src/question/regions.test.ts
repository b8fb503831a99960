import { describe, expect, it } from 'vitest';
import { compileGlossary } from './glossary.js';
import { findPlaces, findRegions } from './regions.js';

const GLOSSARY = compileGlossary({
  version: 1,
  regions: [
    { name: '新疆维吾尔自治区', english: ['Xinjiang'] },
    { name: '新疆生产建设兵团', english: ['Xinjiang Production and Construction Corps'] },
    { name: '山东省', english: ['Shandong'] },
  ],
});
const LOCAL = ['聊城市', '望川市', '新疆维吾尔自治区', '新疆生产建设兵团'];

describe('findRegions', () => {
  it.each<[question: string, names: string[]]>([
    ['新疆生产建设兵团的食堂', ['新疆生产建设兵团']],
    ['新疆兵团的食堂', ['新疆生产建设兵团']],
    ['兵团的食堂', ['新疆生产建设兵团']],
    ['新疆的食堂', ['新疆维吾尔自治区']],
    ['新疆和兵团的食堂', ['新疆维吾尔自治区', '新疆生产建设兵团']],
    ['山东聊城的食堂', ['聊城市']],
    ['山东省聊城市的食堂', ['聊城市']],
    ['山东和河南的食堂', ['山东省', '河南省']],
    ['望川市民政局管哪些食堂', ['望川市']],
    ['陕西与山西的食堂', ['陕西省', '山西省']],
    ['内蒙古的食堂', ['内蒙古自治区']],
    ['青海省海南州的食堂', ['青海省']],
    ['食堂', []],
    ['', []],
    ['canteens in Xinjiang', ['新疆维吾尔自治区']],
    ['canteens of the XINJIANG Production and Construction Corps', ['新疆生产建设兵团']],
    ['Shandonger', []],
  ])('“%s” names %j', (question, names) => {
    expect(findRegions(question, LOCAL, GLOSSARY).map(({ name }) => name)).toEqual(names);
  });

  it('says where each stands, in the order of the question, without overlaps', () => {
    const question = '望川市和山东比，新疆生产建设兵团怎么样，望川呢';
    const found = findRegions(question, LOCAL, GLOSSARY);
    expect(found.map(({ start, end }) => question.slice(start, end))).toEqual([
      '望川市',
      '山东',
      '新疆生产建设兵团',
      '望川',
    ]);
    for (const [index, { start }] of found.entries()) expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
  });

  it('knows provinces without any document, and no city without one', () => {
    expect(findRegions('广东和望川', [], GLOSSARY).map(({ name }) => name)).toEqual(['广东省']);
  });
});

describe('findPlaces', () => {
  const places = (question: string) => findPlaces(question, () => false);

  it.each([
    ['深圳的目标是多少', ['深圳']],
    ['白银的目标是多少', ['白银']],
    ['甘肃白银怎么定', ['白银']],
    ['望川县有多少食堂', ['望川']],
  ])('“%s” names %j', (question, named) => {
    expect(places(question)).toEqual(named);
  });

  it.each(['真金白银投了多少', '两地大同小异吗', '为了长治久安怎么做'])(
    'takes no city out of the words of “%s”',
    (question) => {
      expect(places(question)).toEqual([]);
    },
  );
});
