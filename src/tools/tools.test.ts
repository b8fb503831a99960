import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv-provider.js';
import { describe, expect, it } from 'vitest';
import { useSmallCorpora } from '../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { ask } from './ask.js';
import { checkText } from './check-text.js';
import { getDocument, listDocuments } from './documents.js';
import { draftBriefing } from './draft-briefing.js';
import { ToolFault, toldFault } from './fault.js';
import { getClause } from './get-clause.js';
import { wholeSchema } from './json-schema.js';
import { listProvisions } from './list-provisions.js';
import { searchClauses } from './search-clauses.js';
import type { Tool, ToolContext } from './tool.js';
import { TOOLS } from './tools.js';

const QUESTION = '望川社区食堂覆盖率要达到多少？';
const CLAUSE = 'wangchuan-plan#2.1.1';

const open = useSmallCorpora();
const { app } = open({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU });
const validators = new AjvJsonSchemaValidator();

const context = (documentIds: readonly string[] | null = null): ToolContext => ({
  ...{ useCases: app, documentIds, locale: 'zh', signal: new AbortController().signal },
});
const of = (tool: Tool, given: object, documentIds: readonly string[] | null = null) =>
  tool.call(given, context(documentIds));
const faultOf = async (tool: Tool, given: object, documentIds: readonly string[] | null = null) =>
  of(tool, given, documentIds).then(
    () => null,
    (error: unknown) => toldFault(error, 'zh'),
  );

const CALLS: readonly (readonly [Tool, object])[] = [
  [ask, { question: QUESTION }],
  [ask, { question: '广东的社区食堂呢？', history: [QUESTION] }],
  [searchClauses, { query: '护理员培训' }],
  [getClause, { id: CLAUSE }],
  [getDocument, { id: 'wangchuan-plan' }],
  [listProvisions, { limit: 200 }],
  [listDocuments, {}],
  [
    checkText,
    { text: '社区食堂覆盖率力争达到85%以上。社区食堂覆盖率力争达到95%以上。全市机场旅客吞吐量突破一千万人次。' },
  ],
  [draftBriefing, { documents: ['wangchuan-plan'] }],
];

/** The first of each opens a library, on a machine that may be busy. */
const PATIENCE = { timeout: 60_000 };

describe('the tools', PATIENCE, () => {
  it.each(CALLS)('answer in the shape they are described in: %#', async (tool, given) => {
    const check = validators.getValidator(wholeSchema(tool.output, 'output'));
    const result = check(JSON.parse(JSON.stringify(await of(tool, given))));
    expect(result.errorMessage).toBeUndefined();
  });

  it('are seven, each with a price, a title, and a description of whatever it takes', () => {
    expect(TOOLS.map(({ name }) => name)).toEqual([
      ...['ask', 'search_clauses', 'get_clause', 'list_provisions', 'list_documents', 'check_text', 'draft_briefing'],
    ]);
    for (const { title, about, price, input } of TOOLS) {
      expect([title, about].every((each) => each.length > 0) && price > 0).toBe(true);
      expect(wholeSchema(input, 'input')).toMatchObject({ type: 'object', additionalProperties: false });
    }
  });

  it('quote the clause verbatim, at the offsets they tell', async () => {
    const { document } = await app.document('wangchuan-plan');
    const answer = (await of(ask, { question: QUESTION })) as {
      citations: { quote: string; start: number; end: number }[];
    };
    expect(answer.citations.length).toBeGreaterThan(0);
    for (const { quote, start, end } of answer.citations) expect(document.text.slice(start, end)).toBe(quote);
    const { found } = (await of(searchClauses, { query: '护理员培训' })) as {
      found: { documentId: string; statement: { text: string; start: number; end: number } }[];
    };
    const own = found.filter(({ documentId }) => documentId === 'wangchuan-plan');
    expect(own.length).toBeGreaterThan(0);
    for (const { statement } of own) expect(document.text.slice(statement.start, statement.end)).toBe(statement.text);
  });

  it('list provisions with the clause they stand in, a page at a time', async () => {
    type Listed = { provisions: { clauseId: string; label: string; title: string; kind: string }[]; count: number };
    const all = (await of(listProvisions, { kind: 'duty', limit: 200 })) as Listed;
    const first = (await of(listProvisions, { kind: 'duty', limit: 2 })) as Listed;
    const second = (await of(listProvisions, { kind: 'duty', limit: 2, offset: 2 })) as Listed;
    expect([...first.provisions, ...second.provisions]).toEqual(all.provisions.slice(0, 4));
    expect(first.count).toBe(all.provisions.length);
    expect(all.provisions.every(({ label, title }) => label !== '' && title !== '')).toBe(true);
  });

  it('filter documents by what they are', async () => {
    const idsOf = async (given: object) =>
      ((await of(listDocuments, given)) as { documents: { id: string }[] }).documents.map(({ id }) => id);
    expect(await idsOf({ region: '望川' })).toEqual(['wangchuan-plan']);
    expect(await idsOf({ text: '鹤政发〔2032〕15号' })).toEqual(['heming-plan']);
    expect(await idsOf({ year: 2031 })).toEqual(['wangchuan-plan']);
    expect(await idsOf({ kind: 'news' })).toEqual([]);
  });

  it('tell of each sentence whether a clause bears it out', async () => {
    const { checks } = (await of(checkText, CALLS[7]?.[1] ?? {})) as {
      checks: { verdict: string; conflict: string | null; sources: { clauseId: string }[] }[];
    };
    expect(checks.map(({ verdict, conflict }) => [verdict, conflict])).toEqual([
      ['supported', null],
      ['contradicted', 'number'],
      ['not-found', null],
    ]);
    expect(checks[1]?.sources[0]?.clauseId).toBe(CLAUSE);
  });

  it('draft both papers, or say why not', async () => {
    const { handIn, checking } = (await of(draftBriefing, { documents: ['wangchuan-plan'] })) as Record<string, string>;
    expect(handIn).toContain('【待填');
    expect(checking?.length).toBeGreaterThan(handIn?.length ?? 0);
    expect(await faultOf(draftBriefing, { documents: ['wangchuan-plan'], unit: '市气象局' })).toMatchObject({
      code: 'not-drafted',
    });
    expect(await faultOf(draftBriefing, {})).toMatchObject({ code: 'not-drafted' });
  });
});

describe('a viewer of some documents', PATIENCE, () => {
  const ONLY = ['heming-plan'];

  it.each([
    [getClause, { id: CLAUSE }],
    [getDocument, { id: 'wangchuan-plan' }],
    [ask, { question: QUESTION, documents: ['wangchuan-plan'] }],
    [searchClauses, { query: '社区食堂', documents: ['wangchuan-plan'] }],
    [listProvisions, { documents: ['wangchuan-plan'] }],
    [checkText, { text: '社区食堂覆盖率力争达到85%以上。', documents: ['wangchuan-plan'] }],
    [draftBriefing, { documents: ['wangchuan-plan'] }],
  ] satisfies [Tool, object][])('is told that another is not there: %#', async (tool, given) => {
    const fault = await faultOf(tool, given, ONLY);
    expect(fault).toEqual(
      await faultOf(tool, JSON.parse(JSON.stringify(given).replaceAll('wangchuan-plan', 'no-such')), ONLY).then(
        (other) => other && { ...other, what: other.what.replaceAll('no-such', 'wangchuan-plan') },
      ),
    );
    expect(fault?.code).toBe('not-found');
  });

  it.each([
    [ask, { question: QUESTION }],
    [searchClauses, { query: '望川 社区食堂覆盖率' }],
    [listProvisions, { limit: 200 }],
    [listDocuments, {}],
    [checkText, { text: '到2033年，社区食堂覆盖率力争达到85%以上。' }],
  ] satisfies [Tool, object][])('finds nothing of another: %#', async (tool, given) => {
    expect(JSON.stringify(await of(tool, given))).toContain('wangchuan-plan');
    const seen = JSON.stringify(await of(tool, given, ONLY));
    expect(seen).not.toContain('wangchuan-plan');
    expect(seen).not.toContain('望川市社区养老服务提升行动实施方案');
  });

  it('of documents taken out meanwhile sees an empty library, not all of it', async () => {
    expect(await of(listDocuments, {}, ['gone'])).toEqual({ documents: [], count: 0 });
    expect(await of(listProvisions, {}, ['gone'])).toEqual({ provisions: [], count: 0 });
    expect(JSON.stringify(await of(ask, { question: QUESTION }, ['gone']))).not.toContain('wangchuan-plan');
    expect(await faultOf(draftBriefing, {}, ['gone'])).toEqual(toldFault(new ToolFault('not-found'), 'zh'));
  });
});

describe('arguments', () => {
  it.each<[Tool, object, string]>([
    [ask, {}, 'question'],
    [ask, { question: '' }, 'question'],
    [ask, { question: '问'.repeat(20_001) }, 'question'],
    [ask, { question: '问\u0000' }, 'question'],
    [ask, { question: QUESTION, limit: 3 }, 'limit'],
    [getClause, { id: '../../etc/passwd' }, 'id'],
    [searchClauses, { query: '食堂', limit: 51 }, 'limit'],
    [listDocuments, { kind: 'secret' }, 'kind'],
    [listDocuments, { offset: -1 }, 'offset'],
    [checkText, { text: ['a'] }, 'text'],
  ])('that do not fit are told by name and never repeated: %#', async (tool, given, argument) => {
    const fault = await faultOf(tool, given);
    expect(fault?.code).toBe('bad-arguments');
    expect(fault?.what).toContain(argument);
    expect(fault?.what.length).toBeLessThan(300);
  });

  it('too long for the library is told by its length', async () => {
    expect(await faultOf(ask, { question: '问'.repeat(2001) })).toMatchObject({ code: 'too-long' });
  });
});

describe('a fault inside', () => {
  it('is told without a word of it', async () => {
    const useCases = { ...app, documentSizes: async () => Promise.reject(new Error('ENOENT /srv/data/tiaowen.db')) };
    const fault = await listDocuments.call({}, { ...context(), useCases }).catch((error) => toldFault(error, 'zh'));
    expect(fault).toEqual({ code: 'internal', ...{ what: expect.any(String), next: expect.any(String) } });
    expect(JSON.stringify(fault)).not.toMatch(/srv|ENOENT/);
  });

  it('ends what nobody waits for', async () => {
    const signal = AbortSignal.abort();
    const ended = ask
      .call({ question: QUESTION }, { ...context(), signal })
      .catch((error) => toldFault(error, 'zh').code);
    expect(await ended).toBe('interrupted');
    expect(new ToolFault('internal').details).toEqual({});
  });
});
