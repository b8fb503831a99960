import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCases, loadCasesAndDrafts } from '../cases.js';
import { addDrafts } from './add-drafts.js';
import { toDraft } from './draft-case.js';

const place = (n: number, quote: string) => ({
  n,
  clauseId: `plan#${n}`,
  documentId: 'plan',
  label: `一、${n}`,
  quote,
});
const answer = {
  id: 'x',
  question: '牵头单位是谁？',
  status: 'answered',
  claims: [],
  citations: [place(1, '牵头单位：市卫生健康委'), place(2, '责任单位：市财政局')],
  feedback: { useful: false, wrongCitations: [{ n: 2, why: '问的是牵头单位' }], note: '多了一条' },
};

describe('toDraft', () => {
  it('takes the citations not marked wrong for gold, and the feedback for the note', () => {
    expect(toDraft(answer)).toEqual({
      draft: {
        id: expect.stringMatching(/^draft-[0-9a-f]{8}$/),
        category: 'feedback',
        question: '牵头单位是谁？',
        history: [],
        expect: { status: 'answered' },
        gold: [[{ documentId: 'plan', label: '一、1', quote: '牵头单位：市卫生健康委' }]],
        say: [],
        notSay: [],
        note: 'found not useful; wrong citation 2 (plan 一、2): 问的是牵头单位; 多了一条',
        draft: true,
      },
    });
  });

  it('names a draft after question and history alone', () => {
    const other = { ...answer, status: 'partial', feedback: {} };
    expect(idOf(other)).toBe(idOf(answer));
    expect(idOf({ ...answer, history: ['聊城呢？'] })).not.toBe(idOf(answer));
    expect(idOf({ ...answer, question: '甲', history: ['乙'] })).not.toBe(
      idOf({ ...answer, question: '乙', history: ['甲'] }),
    );
  });

  it('has one group for a place cited twice, and none where nothing was cited', () => {
    const twice = { ...answer, citations: [place(1, '甲'), { ...place(1, '甲'), n: 2 }], feedback: {} };
    expect(toDraft(twice)).toMatchObject({ draft: { gold: [[{ quote: '甲' }]] } });
    expect(toDraft({ ...answer, status: 'refused', citations: [], feedback: {} })).toMatchObject({
      draft: { gold: [], expect: { status: 'refused' }, note: '' },
    });
  });

  it.each([
    ['no feedback', { ...answer, feedback: undefined }, 'feedback: '],
    ['a misspelt field of the feedback', { ...answer, feedback: { wrongCitation: [] } }, 'wrongCitation'],
    [
      'a wrong citation that is none',
      { ...answer, feedback: { wrongCitations: [{ n: 3, why: '' }] } },
      'no citation 3',
    ],
    ['an unknown status', { ...answer, status: 'failed' }, 'status: '],
    ['an empty question', { ...answer, question: ' ' }, 'question: '],
    ['no object', 3, 'value: '],
  ])('names the problem of %s', (_name, value, problem) => {
    expect(toDraft(value)).toEqual({ problem: expect.stringContaining(problem) });
  });
});

describe('addDrafts', () => {
  let folder = '';
  let input = { file: '', out: '', casesFolder: '' };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiaowen-drafts-'));
    const casesFolder = join(folder, 'cases');
    await mkdir(casesFolder);
    input = { file: join(folder, 'answers.jsonl'), out: join(casesFolder, 'drafts.jsonl'), casesFolder };
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('appends what the loader then knows, and keeps out of runs', async () => {
    await writeFile(
      input.file,
      `${JSON.stringify(answer)}\n\n${JSON.stringify({ ...answer, question: '期限呢？' })}\n`,
    );
    const { added } = await addDrafts(input);
    expect(added.map(({ question }) => question)).toEqual(['牵头单位是谁？', '期限呢？']);
    expect(await loadCasesAndDrafts(input.casesFolder)).toEqual(added);
    expect(await loadCases(input.casesFolder)).toEqual([]);
    expect(await readdir(input.casesFolder)).toEqual(['drafts.jsonl']);
  });

  it('reports an id that is there, or comes twice, and adds it once', async () => {
    await writeFile(input.file, JSON.stringify([answer, answer]));
    expect(await addDrafts(input)).toMatchObject({ added: [{}], present: [idOf(answer)], problems: [] });
    const text = await readFile(input.out, 'utf8');
    expect(await addDrafts(input)).toMatchObject({ added: [], present: [idOf(answer), idOf(answer)] });
    expect(await readFile(input.out, 'utf8')).toBe(text);
    const elsewhere = { ...input, out: join(folder, 'other.jsonl') };
    expect(await addDrafts(elsewhere)).toMatchObject({ added: [], present: [idOf(answer), idOf(answer)] });
  });

  it('names bad lines by their number and adds the good ones', async () => {
    await writeFile(input.file, `{\n${JSON.stringify(answer)}\n{"question":"甲"}\n`);
    const { added, problems } = await addDrafts(input);
    expect(added).toHaveLength(1);
    expect(problems).toEqual([
      expect.stringContaining('answers.jsonl:1: '),
      expect.stringContaining('answers.jsonl:3: status: '),
    ]);
  });

  it('takes one JSON value over many lines, and keeps what the file has', async () => {
    const first = JSON.stringify({ ...answer, question: '前一个？' });
    await writeFile(input.file, first);
    await addDrafts(input);
    const before = (await readFile(input.out, 'utf8')).trimEnd();
    await writeFile(input.out, before);
    await writeFile(input.file, `\ufeff${JSON.stringify(answer, null, 2)}`);
    await addDrafts(input);
    const lines = (await readFile(input.out, 'utf8')).split('\n');
    expect([lines[0], lines.length, lines[2]]).toEqual([before, 3, '']);
  });

  it('refuses a file it cannot read, and one to add to that holds something else', async () => {
    await expect(addDrafts(input)).rejects.toMatchObject({ message: expect.stringContaining('(ENOENT)') });
    await writeFile(input.file, JSON.stringify(answer));
    const out = join(folder, 'notes.txt');
    await writeFile(out, 'my notes\n');
    await expect(addDrafts({ ...input, out })).rejects.toMatchObject({
      message: expect.stringContaining('notes.txt:1: '),
    });
    expect(await readFile(out, 'utf8')).toBe('my notes\n');
  });
});

function idOf(value: unknown): string {
  const result = toDraft(value);
  return 'draft' in result ? result.draft.id : result.problem;
}
