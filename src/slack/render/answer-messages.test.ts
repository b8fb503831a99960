import { describe, expect, it } from 'vitest';
import { ANSWERED, answerWith, claims, INTERPRETATION, LEAD, NEWS, RATE } from '../../copy/answer.fixture.js';
import { dutyClaims } from './answer.fixture.js';
import { answerMessages } from './answer-messages.js';
import { blockLines, textOnly } from './block-text.js';
import { checkMessage, objectsIn, textIn } from './check-blocks.fixture.js';
import type { SlackMessage } from './pack-messages.js';

/** The space that binds a mark to its sentence is one like any other here. */
const lines = (messages: readonly SlackMessage[]) =>
  messages.flatMap(({ blocks }) => blocks.flatMap(blockLines)).map((line) => line.replaceAll('\u00a0', ' '));
const actionIds = (messages: readonly SlackMessage[]) =>
  messages.flatMap(({ blocks }) =>
    objectsIn(blocks).flatMap(({ action_id }) => (action_id === undefined ? [] : [action_id])),
  );
const zh = { locale: 'zh' } as const;

describe('answerMessages', () => {
  it('gives the answer first, then its sources, then what can be done with it', () => {
    const messages = answerMessages(ANSWERED, zh);
    expect(lines(messages)).toEqual([
      '• 到2025年，县域内患者就诊率力争90%以上。 [1]',
      '• 提升县级医院能力——牵头单位：市卫生健康委。 [1]',
      '依据 《聊城市进一步完善医疗卫生服务体系的实施方案》（聊政办字〔2024〕10号）\n[1] 二、（一）3 提升县级医院能力',
      '到2025年，县域内患者就诊率力争达到90%以上\n（牵头单位：市卫生健康委）',
      '内容摘自所引条款，请以文件原文为准。',
    ]);
    expect(actionIds(messages)).toEqual(['clause_open:1', 'citation_wrong', 'answer_feedback']);
  });

  it('says it in English where the question was English', () => {
    expect(lines(answerMessages(ANSWERED, { locale: 'en' })).join('\n')).toContain('\nSources ');
  });

  it('has the value of an answer and a number on a button, and never content', () => {
    const values = objectsIn(answerMessages(ANSWERED, zh)[0].blocks).flatMap(({ value }) =>
      value === undefined ? [] : [value],
    );
    expect(values).toEqual(['a1|1', 'a1', 'a1|up', 'a1|down']);
  });

  it('can be made public only where it is private', () => {
    expect(actionIds(answerMessages(ANSWERED, zh))).not.toContain('answer_share');
    expect(actionIds(answerMessages(ANSWERED, { ...zh, private: true }))).toContain('answer_share');
  });

  it('marks what is no plan', () => {
    const answer = answerWith({ status: 'answered', claims: claims(['两省都有要求。', [INTERPRETATION, NEWS]]) });
    expect(lines(answerMessages(answer, zh)).filter((line) => line.includes('》'))).toEqual([
      '依据 〔解读〕《山东省进一步完善医疗卫生服务体系的实施方案》政策解读\n[1] 四、二是',
      '〔新闻报道，未见原始文件〕《2024年全国卫生健康体改工作会议各省（区、市）医改工作报道》\n[2] 广东·第2段',
    ]);
  });

  it('says what is missing, what was withheld, and that the model could not be used', () => {
    const answer = answerWith(
      { status: 'partial', claims: claims(['力争90%以上。', [RATE]]), missing: [{ kind: 'region', value: '山东省' }] },
      { withheld: [{ text: '编的句子', reason: 'quote-not-verbatim' }], fallback: 'model-timeout' },
    );
    const said = lines(answerMessages(answer, zh));
    expect(said).toContain('未找到直接规定：山东省的这项内容。');
    expect(said).toContain('另有 1 句未通过与原文的逐字核对，没有显示。');
    expect(said).toContain('模型没有在限定时间内答复，这是原文摘录。');
    expect(said.join()).not.toContain('编的句子');
  });

  it('shows the nearest clauses of a question without an answer, and whom to ask', () => {
    const answer = answerWith({
      status: 'unanswerable',
      missing: [{ kind: 'deadline' }],
      nearest: [RATE, NEWS, LEAD, LEAD],
    });
    const messages = answerMessages(answer, { ...zh, askGroupId: 'S0ABC123' });
    expect(lines(messages)).toContain('相近条款，仅供参考，不构成依据');
    expect(lines(messages).filter((line) => line.startsWith('参考'))).toHaveLength(3);
    expect(objectsIn(messages).filter(({ type }) => type === 'usergroup')).toEqual([
      { type: 'usergroup', usergroup_id: 'S0ABC123' },
    ]);
  });

  it('shows the nearest sentences in full before it says what was searched', () => {
    const answer = answerWith({
      status: 'nearest',
      missing: [{ kind: 'deadline' }],
      nearest: [RATE, { ...NEWS, region: '青澜省' }, LEAD, LEAD],
    });
    const messages = answerMessages(answer, { ...zh, private: true });
    expect(lines(messages)).toEqual([
      '最接近的原文（未见直接规定，请自行判断）：',
      '到2025年，县域内患者就诊率力争达到90%以上',
      '参考1 《聊城市进一步完善医疗卫生服务体系的实施方案》（聊政办字〔2024〕10号） 二、（一）3 提升县级医院能力',
      '到2025年，基本建成体系',
      '参考2 〔新闻报道，未见原始文件〕《2024年全国卫生健康体改工作会议各省（区、市）医改工作报道》（青澜省） 广东·第2段',
      '（牵头单位：市卫生健康委）',
      '参考3 《聊城市进一步完善医疗卫生服务体系的实施方案》（聊政办字〔2024〕10号） 二、（一）3 提升县级医院能力',
      '相近的共找到 4 处，这里列出最接近的 3 处。',
      '未找到直接规定：已在聊城市的文件中查找完成期限。',
    ]);
    expect(actionIds(messages)).toEqual(['clause_open', 'answer_share', 'answer_feedback']);
  });

  it('names a document once where the next sentence near stands in it too', () => {
    const next = { ...RATE, clauseId: 'plan#2' as const, label: '二、（一）4', heading: '筑牢基层服务网底' };
    const answer = answerWith({
      status: 'nearest',
      missing: [{ kind: 'deadline' }],
      nearest: [RATE, next, NEWS, next],
    });
    expect(lines(answerMessages(answer, zh)).filter((line) => line.startsWith('参考'))[1]).toBe(
      '参考2 同上 二、（一）4 筑牢基层服务网底',
    );
  });

  it('names the plans where it has to ask back, and refuses with a reason', () => {
    const clarify = answerWith({ status: 'clarify', choices: ['聊城方案', '湖北方案'] });
    expect(lines(answerMessages(clarify, { ...zh, botName: 'tiaowen' })).join()).toMatch(/《聊城方案》.*@tiaowen/s);
    const refused = answerMessages(answerWith({ status: 'refused', reason: 'steering' }), { ...zh, private: true });
    expect(lines(refused).join()).toContain('不执行改变回答方式的要求');
    expect(actionIds(refused)).toEqual(['answer_feedback']);
  });

  it('sets a comparison as a table, and long ones under a heading each', () => {
    const compared = answerWith(
      {
        status: 'answered',
        claims: claims(['聊城市：力争90%以上。', [RATE]], ['山东省：基本建成体系。', [INTERPRETATION]]),
      },
      { understood: { regions: ['聊城市', '山东省'], documents: [], intent: 'compare' } },
    );
    expect(lines(answerMessages(compared, zh)).slice(0, 3)).toEqual([
      '地区 | 内容 | 依据',
      '聊城市 | 力争90%以上。 | [1]',
      '山东省 | 基本建成体系。 | [2]',
    ]);
    const long = `${'深化改革，'.repeat(20)}提升能力。`;
    const headed = answerWith(
      { status: 'answered', claims: claims([`聊城市：${long}`, [RATE]], ['山东省：基本建成体系。', [INTERPRETATION]]) },
      { understood: { regions: ['聊城市', '山东省'], documents: [], intent: 'compare' } },
    );
    expect(lines(answerMessages(headed, zh)).slice(0, 4)).toEqual([
      '聊城市',
      `${long} [1]`,
      '山东省',
      '基本建成体系。 [2]',
    ]);
  });

  it('says what a unit is to do under one heading, and does not name the clauses again below', () => {
    const duties = answerWith(
      { status: 'answered', claims: dutyClaims(20) },
      { understood: { regions: [], documents: [], intent: 'unit-duties' } },
    );
    const said = lines(answerMessages(duties, zh));
    expect(said.slice(0, 2)).toEqual(['市卫生健康委牵头', '• 第1项工作（二、（一）1）。 [1]']);
    expect(said.filter((line) => line.includes('市卫生健康委牵头'))).toHaveLength(1);
    expect(said[21]).toBe('依据 《聊城市进一步完善医疗卫生服务体系的实施方案》（聊政办字〔2024〕10号） [1]—[20]');
  });

  it('lets a clause be picked from one menu where it cites several', () => {
    const messages = answerMessages(answerWith({ status: 'answered', claims: dutyClaims(20) }), zh);
    expect(actionIds(messages)).toEqual(['clause_open', 'citation_wrong', 'answer_feedback']);
    expect(objectsIn(messages).filter(({ value }) => value === 'a1|20')).toHaveLength(1);
  });

  it('gives a summary and a sheet for more than forty claims, and all of them as text where no sheet can be sent', () => {
    const answer = answerWith({ status: 'answered', claims: dutyClaims(120) });
    const [first, ...rest] = answerMessages(answer, zh);
    expect(lines([first])[0]).toBe('共 120 条，全部列在附表里。前 10 条：');
    expect(first.sheet?.rows).toHaveLength(121);
    expect(first.sheet?.rows[120]).toEqual([
      '120',
      '市卫生健康委牵头：第120项工作（二、（一）120）。',
      '聊城市进一步完善医疗卫生服务体系的实施方案',
      '聊政办字〔2024〕10号',
      '方案',
      '二、（一）120 第120项',
      '（牵头单位：市卫生健康委）',
    ]);
    expect([first, ...rest].flatMap(checkMessage)).toEqual([]);
    // The sheet has the sources of the others.
    expect(lines([first]).join()).toContain('10号） [1]—[10]');
    const whole = answerMessages(answer, { ...zh, withSheet: false });
    expect(whole[0].sheet).toBeUndefined();
    expect(lines(whole)).toContain('• 市卫生健康委牵头：第120项工作（二、（一）120）。 [120]');
  });

  it('breaks a long claim behind a sentence, with its citation whole', () => {
    const sentence = `${'推进紧密型县域医共体建设，'.repeat(5)}提升服务能力。`;
    const answer = answerWith({ status: 'answered', claims: claims([sentence.repeat(180), [RATE]]) });
    const messages = answerMessages(answer, zh);
    expect(messages.length).toBeGreaterThan(1);
    const parts = messages.flatMap(({ blocks }) => blocks.map(textIn)).filter((text) => text.startsWith('推进'));
    for (const part of parts) expect(part).toMatch(/。(?:\u00a0\[1\])?$/);
    expect(messages.flatMap(checkMessage)).toEqual([]);
  });

  it('says all of it in texts alone', () => {
    const texts = answerMessages(ANSWERED, zh).flatMap(({ blocks }) => textOnly(blocks));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('[1] 二、（一）3 提升县级医院能力');
  });

  it('does not repeat beneath a source what a sentence says in the same words', () => {
    const answer = answerWith({ status: 'answered', claims: claims([`${RATE.quote}。`, [RATE]]) });
    expect(lines(answerMessages(answer, zh)).filter((line) => line.includes(RATE.quote))).toHaveLength(1);
  });

  it('leaves quotes to the menu where it rests on more than two clauses', () => {
    const item = (n: number) => ({
      ...RATE,
      clauseId: `plan#${n}` as const,
      label: `（${n}）`,
      quote: `第${n}处的原话`,
    });
    const cited = claims(['一。', [item(1)]], ['二。', [item(2)]], ['三。', [item(3)]]);
    const messages = answerMessages(answerWith({ status: 'answered', claims: cited }), zh);
    expect(lines(messages).join()).not.toContain('处的原话');
    expect(lines(messages)[3]?.split('\n')).toEqual([
      '依据 《聊城市进一步完善医疗卫生服务体系的实施方案》（聊政办字〔2024〕10号）',
      '[1] （1）提升县级医院能力',
      '[2] （2）提升县级医院能力',
      '[3] （3）提升县级医院能力',
    ]);
  });

  it('names many clauses of one document by their labels, and its region once', () => {
    const item = (n: number) => ({ ...RATE, region: '青澜省', clauseId: `plan#${n}` as const, label: `（${n}）` });
    const cited = claims(
      ['〇。', [item(0)]],
      ...Array.from({ length: 8 }, (_, n) => [`${n}。`, [item(n + 1)]] as const),
    );
    expect(lines(answerMessages(answerWith({ status: 'answered', claims: cited }), zh))[9]?.split('\n')).toEqual([
      '依据 《聊城市进一步完善医疗卫生服务体系的实施方案》（青澜省，聊政办字〔2024〕10号）',
      '[1]—[9] （0）—（8）',
    ]);
  });

  it('shows below a draft the words that a model’s wording rests on, for none stand beneath its sentences', () => {
    const item = (n: number) => ({
      ...RATE,
      clauseId: `plan#${n}` as const,
      label: `（${n}）`,
      quote: `第${n}处的原话`,
    });
    const [first, ...others] = claims(['一。', [item(1)]], ['二。', [item(2)]], ['三。', [item(3)]]);
    const worded = { ...first, grade: 'worded', differs: ['一'] } as const;
    const of = (changes: object) =>
      lines(answerMessages(answerWith({ status: 'answered', claims: [worded, ...others] }, changes), zh));
    expect(of({ isDraft: true }).filter((line) => line.includes('处的原话'))).toEqual(['第1处的原话']);
    expect(of({}).filter((line) => line.includes('处的原话'))).toEqual(['第1处的原话']);
  });

  it('gives three or more sources in a row as a span', () => {
    const item = (n: number) => ({ ...RATE, clauseId: `plan#${n}` as const, label: `（${n}）` });
    const cited = claims(['四处都有。', [item(1), item(2), item(3), item(4)]], ['两处有。', [item(1), item(2)]]);
    const said = lines(answerMessages(answerWith({ status: 'answered', claims: cited }), zh));
    expect(said.slice(0, 2)).toEqual(['• 四处都有。 [1]—[4]', '• 两处有。 [1][2]']);
  });

  it('says once that no sentence of the model passed', () => {
    const answer = answerWith(
      { status: 'answered', claims: claims(['力争90%以上。', [RATE]]) },
      { withheld: [{ text: '编的句子', reason: 'quote-not-verbatim' }], fallback: 'nothing-verified' },
    );
    expect(lines(answerMessages(answer, zh)).filter((line) => line.includes('核对'))).toHaveLength(1);
  });

  it('says what the mark of a verdict means where no sentence bears it', () => {
    const answer = answerWith({ status: 'answered', claims: claims(['力争90%以上。', [RATE]]) }, { verdict: 'yes' });
    expect(lines(answerMessages(answer, zh))).toContain('⟡ 结论是模型的判断，以所列原文为准。');
  });

  it('says the verdict before anything else, above a draft and a summary too', () => {
    for (const of of [
      answerWith({ status: 'answered', claims: claims(['力争90%以上。', [RATE]]) }, { verdict: 'no', isDraft: true }),
      answerWith({ status: 'answered', claims: dutyClaims(50) }, { verdict: 'no' }),
    ])
      expect(lines(answerMessages(of, zh))[0]).toBe('⟡ 结论：否。');
  });
});
