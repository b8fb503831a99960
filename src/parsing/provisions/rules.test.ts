import { describe, expect, it } from 'vitest';
import type { Fact, Rule } from '../../vocabulary/provision.js';
import { parseTextFile } from '../parse-text.fixture.js';

const isRule = (fact: Fact): fact is Rule => 'cue' in fact;
const rulesOf = (sentence: string) => {
  const text = `云屏市渡口管理办法\n第一条 为了管理渡口，制定本办法。\n第二条 ${sentence}\n第三条 本办法自2031年5月1日起施行。`;
  const { document, facts } = parseTextFile({
    file: 'ferry.txt',
    bytes: new TextEncoder().encode(text),
    sidecar: null,
  });
  const rules = facts.filter(isRule).filter(({ clauseId }) => clauseId.endsWith('#2'));
  for (const { quote, start, end } of rules) expect(document.text.slice(start, end)).toBe(quote);
  return rules;
};

describe('what a sentence lays down', () => {
  it.each([
    ['渡工应当持证上岗。', 'obligation', '渡工', '应当', '持证上岗'],
    ['任何人不得在渡口游泳。', 'prohibition', '任何人', '不得', '在渡口游泳'],
    ['严禁渡船超载。', 'prohibition', null, '严禁', '渡船超载'],
    ['渡口所有人可以委托他人经营渡口。', 'permission', '渡口所有人', '可以', '委托他人经营渡口'],
    ['鼓励乡镇集中停靠渡船。', 'encouragement', null, '鼓励', '乡镇集中停靠渡船'],
    ['探索渡口联网售票。', 'exploration', null, '探索', '渡口联网售票'],
  ])('%s', (sentence, kind, subject, cue, action) => {
    expect(rulesOf(sentence)).toMatchObject([{ kind, subject, cue, action }]);
  });

  it('keeps who is meant over the phrases of a sentence', () => {
    const [first, second] = rulesOf('渡口经营者应当公布票价，不得拒载残疾人。');
    expect(first).toMatchObject({ subject: '渡口经营者', kind: 'obligation' });
    expect(second).toMatchObject({ subject: '渡口经营者', kind: 'prohibition', action: '拒载残疾人' });
  });

  it('keeps under which conditions and but for what', () => {
    const [rule] = rulesOf('遇有大风的，经渡口管理单位同意后，渡船可以停航，法律另有规定的除外。');
    expect(rule).toMatchObject({
      kind: 'permission',
      subject: '渡船',
      conditions: ['遇有大风的', '经渡口管理单位同意后'],
      exceptions: ['法律另有规定的除外'],
    });
  });

  it('tells what someone is granted from what they are allowed', () => {
    const rules = rulesOf('停航满三日的渡工，可以申请停航补贴。');
    expect(rules.map(({ kind }) => kind)).toContain('entitlement');
    expect(rulesOf('乘客可以在候船室等候。').map(({ kind }) => kind)).toEqual(['permission']);
  });

  it('forbids where it says that nothing may be claimed', () => {
    expect(rulesOf('重复登记的渡工不得申领停航补贴。').map(({ kind }) => kind)).toEqual(['prohibition']);
  });

  it('lays down nothing where no word says so', () => {
    expect(rulesOf('渡口分为三类。')).toEqual([]);
  });
});
