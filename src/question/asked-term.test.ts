import { describe, expect, it } from 'vitest';
import { readAskedTerms } from './asked-term.js';
import { conceptVariant } from './concepts.js';

const TOPIC = { surface: '食堂', variants: [conceptVariant('食堂', 1)], weight: 3, known: true };

describe('readAskedTerms', () => {
  it.each([
    ['什么是社区食堂', [], '社区食堂'],
    ['社区食堂是什么意思？', [], '社区食堂'],
    ['“三进”到底指什么', ['三进'], '三进'],
    ['ABC代表什么', [], 'ABC'],
    ['“三进”到底圈的是谁', ['三进'], '三进'],
    ['“夜市时段”是几点到几点', ['夜市时段'], '夜市时段'],
    ['哪些摊子算“临时摊位”', ['临时摊位'], '临时摊位'],
    ['通知里说的延期住户指哪种人', [], '延期住户'],
    ['什么样的人家才认作困难家庭', [], '困难家庭'],
    ['两口子的也算吗', ['困难家庭'], '困难家庭'],
  ])('reads the name whose meaning “%s” asks for', (text, quoted, term) => {
    expect(readAskedTerms({ text, quoted, concepts: [TOPIC] })).toEqual([term]);
  });

  it.each([
    '社区食堂谁牵头',
    '“三进”由谁牵头',
    '“三进”是哪个部门抓',
    '“三进”是哪年的事',
    '什么时候建成',
    '哪些钱能算进成本',
  ])('reads none in “%s”', (text) => {
    expect(readAskedTerms({ text, quoted: text.includes('“') ? ['三进'] : [], concepts: [TOPIC] })).toEqual([]);
  });

  it('reads each of several names asked for together', () => {
    const text = '“一轴”、“两带”指的是啥';
    expect(readAskedTerms({ text, quoted: ['一轴', '两带'], concepts: [TOPIC] })).toEqual(['一轴', '两带']);
  });

  it('takes no name where the question holds no topic', () => {
    expect(readAskedTerms({ text: '什么是社区食堂', quoted: [], concepts: [] })).toEqual([]);
  });
});
