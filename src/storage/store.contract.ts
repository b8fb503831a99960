/** What every store does. Called from the test of each implementation: `describeStore({ name, open })`. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clause } from '../vocabulary/clause.js';
import type { ParsedDocument } from '../vocabulary/document.js';
import { corpusDigest } from './corpus-digest.js';
import { sampleDocument, sampleSource } from './sample-document.fixture.js';
import type { CorpusChange, Store, StoreView } from './store.js';

export type OpenedStore = {
  /** An empty store. */
  readonly store: Store;
  /** A further store over the same data, as another process has it. */
  readonly another: () => Promise<Store>;
  /** Closes whatever was opened and deletes the data. */
  readonly dispose: () => Promise<void>;
};

export function describeStore({ name, open }: { name: string; open: () => Promise<OpenedStore> }): void {
  describe(`Store contract: ${name}`, () => {
    let opened: OpenedStore;
    let store: Store;

    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(async () => opened.dispose());

    const put = (...documents: ParsedDocument[]) => store.apply(change({ upserts: documents }));
    const drop = (...ids: string[]) => store.apply(change({ removedDocumentIds: ids }));

    it('is an empty corpus with a digest of its own at first', async () => {
      const view = await store.view();
      expect(view.state).toEqual({ digest: corpusDigest([]), clauseCount: 0, parserVersion: '' });
      expect(await contentOf(view)).toEqual({ documents: [], clauses: [], facts: [] });
      expect(await store.listSources()).toEqual({ revision: 0, sources: [] });
      await view.close();
    });

    it('gives back what was applied, field by field', async () => {
      const stored = sampleDocument('a', '总则\n牵头：市卫生健康委\n目标：县域内患者就诊率', {
        documentNumber: '聊政办字〔2024〕10号',
        region: { name: '聊城市', level: 'city' },
      });
      await put(stored);
      const view = await store.view();
      expect(await view.listDocuments()).toEqual([stored.document]);
      expect(await view.clausesOf('a')).toEqual(stored.clauses);
      expect(await view.listFacts()).toEqual(stored.facts);
      const { text: _text, segments: _segments, noise: _noise, ...header } = stored.document;
      expect(await view.listDocumentHeaders()).toEqual([header]);
      await view.close();
    });

    it('keeps any well-formed text as it is', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
          await put(sampleDocument('a', text));
          const view = await store.view();
          expect(await view.listDocuments()).toEqual([sampleDocument('a', text).document]);
          expect(await view.clausesOf('a')).toEqual(sampleDocument('a', text).clauses);
          await view.close();
        }),
        { numRuns: 30 },
      );
    });

    it('keeps clauses with identical text apart, within a document and between two', async () => {
      await put(sampleDocument('a', '加强组织领导\n加强组织领导'), sampleDocument('b', '加强组织领导'));
      const view = await store.view();
      expect((await allClauses(view)).map((clause) => clause.id)).toEqual(['a#1', 'a#2', 'b#1']);
      expect((await view.clausesById(['b#1']))[0]?.documentId).toBe('b');
      await view.close();
    });

    it('leaves no clause, fact or source of a replaced or removed document behind', async () => {
      await put(sampleDocument('a', '一\n牵头：甲局\n目标：乙'), sampleDocument('b', '牵头：丙局'));
      await put(sampleDocument('a', '一'));
      await drop('b');
      const view = await store.view();
      expect(await contentOf(view)).toEqual(contentOfDocuments(sampleDocument('a', '一')));
      expect(await view.clausesById(['a#2', 'a#3', 'b#1'])).toEqual([]);
      expect((await store.listSources()).sources.map((source) => source.documentId)).toEqual(['a']);
      expect(view.state.clauseCount).toBe(1);
      await view.close();
    });

    it('replaces a document whose new text moves its clauses', async () => {
      await put(sampleDocument('a', '一\n二\n三'));
      await put(sampleDocument('a', '三\n一\n二\n四'));
      const view = await store.view();
      expect(await view.clausesOf('a')).toEqual(sampleDocument('a', '三\n一\n二\n四').clauses);
      await view.close();
    });

    it('changes nothing when a change fails half-way', async () => {
      const state = await put(sampleDocument('a', '一'), sampleDocument('b', '二'));
      const broken = sampleDocument('d', '牵头：甲局');
      const facts = broken.facts.map((fact) => ({ ...fact, clauseId: 'd#missing' as const }));
      const failing = change({
        upserts: [sampleDocument('a', '改'), sampleDocument('c', '新'), { ...broken, facts }],
        removedDocumentIds: ['b'],
      });
      await expect(store.apply(failing)).rejects.toMatchObject({ code: 'storage-failed' });
      const view = await store.view();
      expect(view.state).toEqual(state);
      expect(await store.state()).toEqual(state);
      expect(await contentOf(view)).toEqual(contentOfDocuments(sampleDocument('a', '一'), sampleDocument('b', '二')));
      expect((await store.listSources()).revision).toBe(1);
      await view.close();
    });

    it('shows one commit in one view, whatever is applied meanwhile', async () => {
      const old = sampleDocument('a', '旧一\n牵头：旧局');
      const oldState = await put(old);
      const before = await store.view();
      const writer = await opened.another();
      await writer.apply(change({ upserts: [sampleDocument('a', '新一'), sampleDocument('b', '新二')] }));
      const after = await store.view();
      expect(before.state).toEqual(oldState);
      expect(await contentOf(before)).toEqual(contentOfDocuments(old));
      expect(await contentOf(after)).toEqual(
        contentOfDocuments(sampleDocument('a', '新一'), sampleDocument('b', '新二')),
      );
      await before.close();
      await after.close();
    });

    it('lists by document id, clauses by order, facts by start', async () => {
      await put(
        sampleDocument('丙', '一'),
        sampleDocument('b', '一\n牵头：甲\n目标：乙\n牵头：丙'),
        sampleDocument('a', '目标：丁'),
      );
      const view = await store.view();
      expect((await view.listDocumentHeaders()).map((document) => document.id)).toEqual(['a', 'b', '丙']);
      const documents = await view.listDocuments();
      expect(documents.map((document) => document.id)).toEqual(['a', 'b', '丙']);
      expect(await view.documentById('b')).toEqual(documents[1]);
      expect(await view.documentById('d')).toBeNull();
      expect(await view.countClauses()).toEqual(new Map(Object.entries({ a: 1, b: 4, 丙: 1 })));
      expect((await allClauses(view)).map((clause) => clause.id)).toEqual(['a#1', 'b#1', 'b#2', 'b#3', 'b#4', '丙#1']);
      expect((await view.listFacts()).map((fact) => fact.clauseId)).toEqual(['a#1', 'b#2', 'b#3', 'b#4']);
      await view.close();
    });

    it('filters facts by document, clause and kind together', async () => {
      await put(sampleDocument('a', '牵头：甲\n目标：乙'), sampleDocument('b', '牵头：丙\n目标：丁'));
      const view = await store.view();
      const idsOf = async (filter: Parameters<StoreView['listFacts']>[0]) =>
        (await view.listFacts(filter)).map((fact) => fact.clauseId);
      expect(await idsOf({ kinds: ['duty'] })).toEqual(['a#1', 'b#1']);
      expect(await idsOf({ documentIds: ['b', 'unknown'] })).toEqual(['b#1', 'b#2']);
      expect(await idsOf({ clauseIds: ['b#2', 'a#2'] })).toEqual(['a#2', 'b#2']);
      expect(await idsOf({ documentIds: ['b'], clauseIds: ['a#1', 'b#1', 'b#2'], kinds: ['indicator'] })).toEqual([
        'b#2',
      ]);
      expect(await idsOf({ documentIds: [] })).toEqual([]);
      expect(await idsOf({ clauseIds: [] })).toEqual([]);
      await view.close();
    });

    it('finds facts by unit with its role, region, year and name, counts them and gives them a page at a time', async () => {
      await put(
        sampleDocument('a', '牵头：市甲局\n目标：乙'),
        sampleDocument('b', '牵头：省甲局\n目标：丁\n牵头：市甲局'),
      );
      const view = await store.view();
      const idsOf = async (filter: Parameters<StoreView['listFacts']>[0]) => {
        const found = (await view.listFacts(filter)).map((fact) => fact.clauseId);
        if (filter?.limit === undefined) expect(await view.countFacts(filter)).toBe(found.length);
        return found;
      };
      expect(await idsOf({ unit: '市甲局' })).toEqual(['a#1', 'b#3']);
      expect(await idsOf({ unit: '甲局' })).toEqual(['a#1', 'b#1', 'b#3']);
      expect(await idsOf({ unit: '甲局', role: 'supporting' })).toEqual([]);
      expect(await idsOf({ unit: '甲局', role: 'lead', documentIds: ['b'] })).toEqual(['b#1', 'b#3']);
      expect(await idsOf({ units: ['省甲局', '市甲局', '无此局'] })).toEqual(['a#1', 'b#1', 'b#3']);
      expect(await idsOf({ units: ['甲局'] })).toEqual([]);
      expect(await idsOf({ units: ['市甲局'], role: 'lead', documentIds: ['b'] })).toEqual(['b#3']);
      expect(await idsOf({ year: 2025 })).toEqual(['a#2', 'b#2']);
      expect(await idsOf({ year: 1999 })).toEqual([]);
      expect(await idsOf({ name: '丁' })).toEqual(['b#2']);
      expect(await idsOf({ unit: '甲局', limit: 1, offset: 1 })).toEqual(['b#1']);
      expect(await idsOf({ kinds: ['duty', 'term'], limit: 2 })).toEqual(['a#1', 'b#1']);
      expect(await idsOf({ region: '甲省', kinds: ['duty'] })).toEqual(['a#1', 'b#1', 'b#3']);
      expect(await idsOf({ region: '甲', year: 2025 })).toEqual(['a#2', 'b#2']);
      expect(await idsOf({ region: '不在此处', kinds: ['duty'] })).toEqual([]);
      await view.close();
    });

    it('gives clauses in the order asked for and leaves unknown ids out', async () => {
      await put(sampleDocument('a', '一\n二\n三'));
      const view = await store.view();
      const found = await view.clausesById(['a#3', 'no#1', 'a#1', 'a#9', 'a#3']);
      expect(found.map((clause) => clause.id)).toEqual(['a#3', 'a#1', 'a#3']);
      expect(await view.clausesOf('no')).toEqual([]);
      await view.close();
    });

    it('has equal digests for equal content, however it came about', async () => {
      const other = await opened.another();
      const first = await put(sampleDocument('a', '一'), sampleDocument('b', '二'));
      await other.apply(change({ removedDocumentIds: ['a', 'b'] }));
      await put(sampleDocument('b', '二\n三'), sampleDocument('c', '四'));
      await drop('c');
      const last = await put(sampleDocument('b', '二'), sampleDocument('a', '一'));
      expect(last.digest).toBe(first.digest);
    });

    it.each<[string, ParsedDocument]>([
      ['a text', sampleDocument('a', '一\n二改')],
      ['a further clause', sampleDocument('a', '一\n二\n三')],
      ['the title', sampleDocument('a', '一\n二', { title: '《新》' })],
      ['the document number', sampleDocument('a', '一\n二', { documentNumber: '国办发〔2024〕1号' })],
      ['the region', sampleDocument('a', '一\n二', { region: { name: '甲省', level: 'province' } })],
      ['a heading path', withClause(sampleDocument('a', '一\n二'), { headingPath: ['二、重点任务'] })],
      ['a label', withClause(sampleDocument('a', '一\n二'), { label: '（一）' })],
    ])('has another digest after a change of %s', async (_what, changed) => {
      const before = await put(sampleDocument('a', '一\n二'));
      expect((await put(changed)).digest).not.toBe(before.digest);
    });

    it('names each unit that duties name once, of all documents or of some', async () => {
      await put(
        sampleDocument('a', '牵头：市乙局\n目标：乙\n牵头：市甲局\n牵头：市乙局'),
        sampleDocument('b', '牵头：丙委\n牵头：市甲局'),
      );
      const view = await store.view();
      expect(await view.unitNames()).toEqual(['丙委', '市乙局', '市甲局']);
      expect(await view.unitNames(['b', 'unknown'])).toEqual(['丙委', '市甲局']);
      expect(await view.unitNames([])).toEqual([]);
      await view.close();
      await drop('a', 'b');
      const empty = await store.view();
      expect(await empty.unitNames()).toEqual([]);
      await empty.close();
    });

    it('tells the version of each document, another one after a change of it alone', async () => {
      await put(sampleDocument('b', '一\n二'), sampleDocument('a', '三'));
      const before = await versionsOf(store);
      await put(sampleDocument('b', '一\n二改'));
      const after = await versionsOf(store);
      expect(before.map(({ id }) => id)).toEqual(['a', 'b']);
      expect(after.map(({ id }) => id)).toEqual(['a', 'b']);
      expect(after[0]).toEqual(before[0]);
      expect(after[1]).not.toEqual(before[1]);
      await put(sampleDocument('b', '一\n二'));
      expect(await versionsOf(store)).toEqual(before);
    });

    it('iterates a large corpus in batches, each clause once', async () => {
      const lines = Array.from({ length: 1234 }, (_, line) => `第${line}行`).join('\n');
      await put(sampleDocument('a', lines), sampleDocument('b', lines), sampleDocument('c', '完'));
      const view = await store.view();
      const sizes: number[] = [];
      const ids = new Set<string>();
      for await (const batch of view.clauseBatches(500)) {
        sizes.push(batch.length);
        for (const clause of batch) ids.add(clause.id);
      }
      expect(sizes).toEqual([500, 500, 500, 500, 469]);
      expect(ids.size).toBe(2469);
      expect(view.state.clauseCount).toBe(2469);
      await view.close();
    });

    it('keeps everything when it is closed and opened again', async () => {
      const state = await put(sampleDocument('a', '一\n牵头：甲局'));
      const listing = await store.listSources();
      await store.close();
      const reopened = await opened.another();
      const view = await reopened.view();
      expect(view.state).toEqual(state);
      expect(await contentOf(view)).toEqual(contentOfDocuments(sampleDocument('a', '一\n牵头：甲局')));
      expect(await reopened.listSources()).toEqual(listing);
      await view.close();
    });

    it('remembers each source with the parser that read it', async () => {
      await store.apply({
        ...change({ upserts: [sampleDocument('a', '一'), sampleDocument('b', '二')] }),
        parserVersion: 'p1',
      });
      const state = await store.apply({ ...change({ upserts: [sampleDocument('b', '二')] }), parserVersion: 'p2' });
      expect(state.parserVersion).toBe('p2');
      expect(await store.listSources()).toEqual({
        revision: 2,
        sources: [
          { ...sampleSource('a'), parserVersion: 'p1' },
          { ...sampleSource('b'), parserVersion: 'p2' },
        ],
      });
    });

    it('refreshes touched sources and leaves content and digest alone', async () => {
      const before = await put(sampleDocument('a', '一'));
      const touched = sampleSource('a', { size: 7, modifiedMs: 1234.5678, sidecarSize: 3, sidecarModifiedMs: 2.25 });
      const after = await store.apply(change({ touched: [touched, sampleSource('unknown')] }));
      expect(after).toEqual(before);
      expect((await store.listSources()).sources).toEqual([{ ...touched, parserVersion: 'test' }]);
    });

    it('refuses a change computed from an older revision', async () => {
      const { revision } = await store.listSources();
      const other = await opened.another();
      const state = await other.apply(change({ upserts: [sampleDocument('a', '先')] }));
      const late = { ...change({ upserts: [sampleDocument('a', '后')] }), baseRevision: revision };
      await expect(store.apply(late)).rejects.toMatchObject({ code: 'storage-busy' });
      const view = await store.view();
      expect(view.state).toEqual(state);
      await view.close();
      await store.apply({ ...late, baseRevision: (await store.listSources()).revision });
    });

    it('rejects reads of a closed view and of a closed store', async () => {
      await put(sampleDocument('a', '一'));
      const view = await store.view();
      await view.close();
      await view.close();
      await expect(view.listDocuments()).rejects.toMatchObject({ code: 'storage-failed' });
      await store.close();
      await expect(store.view()).rejects.toMatchObject({ code: 'storage-failed' });
      await expect(put(sampleDocument('a', '二'))).rejects.toMatchObject({ code: 'storage-failed' });
    });

    it('ends any sequence of changes in the same content as one change with the outcome', async () => {
      const step = fc.record({
        put: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('一', '一\n牵头：甲', '目标：乙\n二')),
        drop: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 5 }), async (steps) => {
          await drop('a', 'b', 'c');
          const expected = new Map<string, string>();
          for (const { put: texts, drop: ids } of steps) {
            const documents = Object.entries(texts).map(([id, text]) => sampleDocument(id, text));
            await store.apply(change({ upserts: documents, removedDocumentIds: ids }));
            for (const id of ids) expected.delete(id);
            for (const [id, text] of Object.entries(texts)) expected.set(id, text);
          }
          const documents = [...expected].sort().map(([id, text]) => sampleDocument(id, text));
          const view = await store.view();
          expect(await contentOf(view)).toEqual(contentOfDocuments(...documents));
          await view.close();
        }),
        { numRuns: 30 },
      );
    });
  });
}

type Part = { upserts?: readonly ParsedDocument[] } & Partial<Pick<CorpusChange, 'removedDocumentIds' | 'touched'>>;

function change({ upserts = [], removedDocumentIds = [], touched = [] }: Part): CorpusChange {
  const withSources = upserts.map((parsed) => ({ parsed, source: sampleSource(parsed.document.id) }));
  return { upserts: withSources, removedDocumentIds, touched, parserVersion: 'test' };
}

function withClause(parsed: ParsedDocument, fields: Partial<Clause>): ParsedDocument {
  const [first, ...rest] = parsed.clauses;
  return first === undefined ? parsed : { ...parsed, clauses: [{ ...first, ...fields }, ...rest] };
}

async function allClauses(view: StoreView): Promise<Clause[]> {
  const clauses: Clause[] = [];
  for await (const batch of view.clauseBatches(2)) clauses.push(...batch);
  return clauses;
}

async function versionsOf(store: Store) {
  const view = await store.view();
  const versions = await view.documentVersions();
  await view.close();
  return versions;
}

async function contentOf(view: StoreView) {
  return { documents: await view.listDocuments(), clauses: await allClauses(view), facts: await view.listFacts() };
}

function contentOfDocuments(...parsed: ParsedDocument[]) {
  return {
    documents: parsed.map(({ document }) => document),
    clauses: parsed.flatMap(({ clauses }) => clauses),
    facts: parsed.flatMap(({ facts }) => facts),
  };
}
