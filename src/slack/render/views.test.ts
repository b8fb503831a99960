import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAD, NEWS, RATE } from '../../copy/answer.fixture.js';
import type { Citation } from '../../vocabulary/answer.js';
import { readCitationValue, readFeedbackValue } from './action-ids.js';
import { anyCitation, anyText, CLAUSE } from './answer.fixture.js';
import { blockLines } from './block-text.js';
import { checkMessage, checkView, objectsIn, textIn } from './check-blocks.fixture.js';
import { checkMessages } from './check-message.js';
import { citationFeedbackView, isWrongReason } from './citation-feedback-view.js';
import { citationText } from './citation-text.js';
import { clauseView } from './clause-view.js';
import { homeView } from './home-view.js';
import { placeValue, readPlaceValue } from './place-value.js';
import { documentOptions, documentsPicked, settingsView } from './settings-view.js';

const locale = fc.constantFrom('zh' as const, 'en' as const);
const numbered = (citations: readonly Citation[]) => citations.map((citation, index) => ({ n: index + 1, citation }));

describe('clauseView', () => {
  const view = clauseView({
    citation: RATE,
    clause: CLAUSE,
    before: null,
    after: { ...CLAUSE, label: '二、（一）4' },
    locale: 'zh',
  });

  it('shows the quote in bold within the clause, its heading path and its neighbour', () => {
    const bold = objectsIn(view).filter(({ style }) => (style as { bold?: boolean } | undefined)?.bold === true);
    expect(bold.map(({ text }) => text)).toContain(RATE.quote);
    expect(textIn(view)).toContain('二、重点任务 › （一）优化资源配置 › 3.提升县级医院能力');
    expect(textIn(view)).toContain('下一条 二、（一）4');
  });

  it('gives a citation to copy', () => {
    expect(textIn(view)).toContain(citationText(RATE));
    expect(citationText(RATE)).toBe(
      '《聊城市进一步完善医疗卫生服务体系的实施方案》（聊政办字〔2024〕10号）二、（一）3：“到2025年，县域内患者就诊率力争达到90%以上”',
    );
  });

  it('keeps the quote of a very long clause in sight', () => {
    const padding = '推进改革。'.repeat(4_000);
    const clause = { ...CLAUSE, text: `${padding}${RATE.quote}。${padding}`, start: RATE.start - padding.length };
    const long = clauseView({ citation: RATE, clause, before: clause, after: clause, locale: 'zh' });
    expect(checkView(long)).toEqual([]);
    expect(textIn(long)).toMatch(/此处从略 \d+ 字.*县域内患者就诊率力争达到90%以上/s);
  });

  it("keeps within Slack's limits for any clause", () => {
    fc.assert(
      fc.property(
        anyCitation,
        anyText,
        anyText,
        fc.array(anyText, { maxLength: 4 }),
        locale,
        (citation, text, label, headingPath, given) => {
          const clause = { ...CLAUSE, text, label, heading: label, headingPath };
          expect(checkView(clauseView({ citation, clause, before: clause, after: clause, locale: given }))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('citationFeedbackView', () => {
  it('asks which citation, with the one given chosen, and why', () => {
    const view = citationFeedbackView({ answerId: 'a1', citations: numbered([LEAD, NEWS]), locale: 'zh', n: 2 });
    const [option] = objectsIn(view).flatMap(({ initial_option }) =>
      initial_option === undefined ? [] : [initial_option],
    );
    expect(option).toMatchObject({ value: 'a1|2' });
    expect(view.private_metadata).toBe('a1');
    expect(isWrongReason('wrong-clause')).toBe(true);
    expect(isWrongReason('<!channel>')).toBe(false);
  });

  it("keeps within Slack's limits for any citations", () => {
    fc.assert(
      fc.property(fc.array(anyCitation, { minLength: 1, maxLength: 230 }), locale, (citations, given) => {
        const breaches = checkView(
          citationFeedbackView({ answerId: 'a1', citations: numbered(citations), locale: given }),
        );
        expect(breaches).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('homeView', () => {
  const document = {
    title: '聊城方案',
    kind: 'plan',
    documentNumber: '聊政办字〔2024〕10号',
    issueDate: '2024-09-02',
    status: 'unknown',
  } as const;

  it('lists documents by page with kind, number, date and status', () => {
    const view = homeView({
      locale: 'zh',
      documents: Array.from({ length: 40 }, () => document),
      recent: [{ question: '谁牵头？', askedOn: '11月21日' }],
      health: { clauses: 900, model: null },
      page: 2,
    });
    expect(textIn(view)).toContain('《聊城方案》 方案 · 聊政办字〔2024〕10号 · 2024-09-02 · 有效性不明');
    expect(textIn(view)).toContain('第 2 页，共 2 页');
    expect(textIn(view)).toContain('谁牵头？（11月21日）');
    expect(checkView(view)).toEqual([]);
  });

  it("keeps within Slack's limits for any documents and questions", () => {
    const documents = fc.array(
      anyText.map((title) => ({ ...document, title, documentNumber: title.slice(0, 50) })),
      { maxLength: 70 },
    );
    fc.assert(
      fc.property(
        documents,
        fc.array(anyText, { maxLength: 20 }),
        fc.integer(),
        locale,
        (given, questions, page, words) => {
          const view = homeView({
            locale: words,
            documents: given,
            recent: questions.map((question) => ({ question, askedOn: '今天' })),
            health: { clauses: null, model: 'm' },
            botName: '<!here>',
            page,
          });
          expect(checkView(view)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('settingsView', () => {
  it('shows what is set', () => {
    const view = settingsView({
      channelId: 'C1',
      settings: { documentIds: ['b'], region: '聊城市', ephemeral: true },
      documents: [
        { id: 'a', title: '甲' },
        { id: 'b', title: '乙' },
      ],
      regions: ['山东省', '聊城市'],
      locale: 'zh',
    });
    const chosen = objectsIn(view).flatMap(({ initial_option, initial_options }) =>
      [initial_option, initial_options].filter(Boolean),
    );
    expect(JSON.stringify(chosen)).toMatch(/"b".*聊城市.*ephemeral|聊城市/);
    expect(view.private_metadata).toBe('C1');
    expect(checkView(view)).toEqual([]);
  });

  it.each([0, 1, 100, 101, 300])("keeps within Slack's limits for %i documents", (count) => {
    const documents = Array.from({ length: count }, (_, index) => ({
      id: `d${index}`,
      title: `${'长'.repeat(90)}${index}`,
    }));
    const settings = { documentIds: ['d0'], region: null, ephemeral: false };
    expect(checkView(settingsView({ channelId: 'C1', settings, documents, regions: [], locale: 'en' }))).toEqual([]);
  });

  it.each([3, 150])('gives back the documents that are set when it is sent as it came, of %i', (count) => {
    const documents = Array.from({ length: count }, (_, index) => ({ id: `d${index}`, title: `方案${index}` }));
    const settings = { documentIds: ['d0', 'd2'], region: null, ephemeral: false };
    const view = settingsView({ channelId: 'C1', settings, documents, regions: [], locale: 'zh' });
    const values = Object.fromEntries(
      view.blocks.flatMap((block) => {
        if (!('element' in block) || block.block_id === undefined) return [];
        const { action_id = '', ...element } = block.element as never as Record<string, never>;
        return [[block.block_id, { [action_id]: { selected_options: element.initial_options ?? [] } }]];
      }),
    );
    expect(documentsPicked(values)).toEqual(['d0', 'd2']);
  });

  it('tells documents of one title apart by id', () => {
    const options = documentOptions([
      { id: 'a', title: '方案' },
      { id: 'b', title: '方案' },
    ]);
    expect(options.map(({ text }) => text.text)).toEqual(['a', 'b']);
  });
});

describe('checkMessages', () => {
  it('says first what is wrong, with the words that part it from its clause', () => {
    const messages = checkMessages({
      locale: 'zh',
      leftOut: [{ why: 'states-nothing', count: 2 }],
      sentences: [
        { text: '力争90%以上。', verdict: 'supported', citations: [RATE] },
        { text: '做好工作。', verdict: 'worded', citations: [RATE], said: ['做好'], given: ['力争'] },
        { text: '市财政局牵头。', verdict: 'contradicted', citations: [LEAD], said: ['财政局'], given: ['卫生健康委'] },
        { text: '明年完成。', verdict: 'not-found', citations: [] },
        { text: '实施方案', verdict: 'supported', isName: true, citations: [] },
      ],
    });
    const lines = messages.flatMap(({ blocks }) => blocks.flatMap(blockLines));
    expect(lines.slice(0, 6)).toEqual([
      '核查 5 句：有依据 2 句，措辞不同 1 句，与原文不符 1 句，未找到 1 句。',
      '• 与原文不符 市财政局牵头。 [1]',
      '这里：财政局\n原文：卫生健康委\n[1] （牵头单位：市卫生健康委）',
      '• 措辞不同 做好工作。 [2]',
      expect.stringMatching(/^这里：做好\n原文：力争\n\[2\] /),
      '• 未找到 明年完成。 ',
    ]);
    expect(lines.join('\n')).toContain('2 处太短');
    const places = objectsIn(messages).flatMap(({ value }) =>
      typeof value === 'string' ? [readPlaceValue(value)] : [],
    );
    expect(places.map((place) => place?.clauseId)).toEqual([LEAD.clauseId, RATE.clauseId]);
  });

  it("keeps within Slack's limits, and within five messages, for any message", () => {
    const sentence = fc.record({
      text: anyText,
      verdict: fc.constantFrom('supported' as const, 'worded' as const, 'contradicted' as const, 'not-found' as const),
      citations: fc.array(anyCitation, { maxLength: 3 }),
      said: fc.array(anyText, { maxLength: 3 }),
      given: fc.array(anyText, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 60 }), locale, (sentences, given) => {
        const messages = checkMessages({ sentences, leftOut: [], locale: given });
        expect(messages.flatMap(checkMessage)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('tells 300 sentences in at most five messages, and how many it does not list', () => {
    const long = '加强县级医院能力建设，提升急危重症患者抢救能力。'.repeat(12);
    const verdicts = ['supported', 'worded', 'contradicted', 'not-found'] as const;
    const sentences = Array.from({ length: 300 }, (_, n) => {
      const verdict = verdicts[n % 4] ?? 'supported';
      const quoted = {
        ...RATE,
        clauseId: `${RATE.documentId}#${n}` as const,
        quote: long,
        start: n,
        end: n + long.length,
      };
      return {
        text: `${n}${long}`,
        verdict,
        citations: verdict === 'not-found' ? [] : [quoted],
        said: [long],
        given: [long],
      };
    });
    const messages = checkMessages({ sentences, leftOut: [], locale: 'zh' });
    expect(messages.length).toBeLessThanOrEqual(5);
    expect(JSON.stringify(messages.map(({ blocks }) => blocks))).toContain('另有 51 句与原文不符');
  });
});

describe('values of buttons', () => {
  it('are read back, and nothing else is', () => {
    expect(readCitationValue('a|1|12')).toEqual({ answerId: 'a|1', n: 12 });
    expect(readFeedbackValue('a1|down')).toEqual({ answerId: 'a1', verdict: 'down' });
    for (const bad of ['', 'a1', '|1', 'a1|x', 'a1|1234567']) expect(readCitationValue(bad)).toBeNull();
    expect(readFeedbackValue('a1|sideways')).toBeNull();
    expect(readPlaceValue(placeValue(RATE) ?? '')).toMatchObject({ clauseId: RATE.clauseId, start: RATE.start });
    for (const bad of ['', '@1-2|a#1', '@1-2-zzzzzzzz|a#1', '@1-2-00000000|a']) expect(readPlaceValue(bad)).toBeNull();
  });
});
