import { describe, expect, it } from 'vitest';
import { createLexicalIndex } from '../indexing/lexical/bm25.js';
import { sampleDocument } from '../storage/sample-document.fixture.js';
import { compileGlossary } from './glossary.js';
import { type Menders, mendText } from './mend-text.js';
import { loadMenders } from './menders.js';

const { clauses } = sampleDocument(
  'a',
  '到2033年，社区食堂覆盖率力争达到85%以上。\n建设家庭照护床位。\n县域内基层门急诊人次占比提高。',
);

const GLOSSARY = compileGlossary({
  version: 1,
  words: [{ plain: '食棠', plan: ['食堂'] }],
  fillers: { chinese: ['搪塞'], english: [] },
});

describe('mendText', () => {
  it.each([
    ['traditional characters', '社區食堂覆蓋率要達到多少', '社区食堂覆盖率要达到多少'],
    ['a character that sounds alike', '社区食唐覆盖率', '社区食堂覆盖率'],
    ['both', '社區食唐覆蓋率', '社区食堂覆盖率'],
  ])('mends %s', async (_, text, mended) => {
    expect(await (await mender()).mend(text)).toBe(mended);
  });

  it.each(['社区食棠覆盖率', '社区食堂覆盖率别搪塞'])(
    'leaves the words of the glossary as they are: %s',
    async (text) => {
      expect(await (await mender()).mend(text)).toBe(text);
    },
  );

  it.each(['社区食堂覆盖率多少', 'coverage of canteens', '高速铁路什么时候通车', '', '85%'])(
    'leaves “%s” as it is',
    async (text) => {
      expect(await (await mender()).mend(text)).toBe(text);
    },
  );

  it('loads no dictionary for words the corpus knows, and one once for the others', async () => {
    const { mend, loads } = await mender();
    await mend('社区食堂覆盖率多少');
    expect(loads()).toBe(0);
    await mend('社区食唐');
    await mend('家庭照护床谓');
    expect(loads()).toBe(1);
  });
});

async function mender() {
  const lexical = await createLexicalIndex(
    clauses.map(({ id, documentId, region, text }) => ({ id, documentId, region, text })),
  );
  let loaded = 0;
  const load = async (): Promise<Menders> => {
    loaded += 1;
    return loadMenders();
  };
  const clausesById = async (ids: readonly string[]) => clauses.filter(({ id }) => ids.includes(id));
  return { mend: mendText({ lexical, view: { clausesById }, load, glossary: GLOSSARY }), loads: () => loaded };
}
