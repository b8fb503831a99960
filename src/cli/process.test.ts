import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIndexedWorkplace, createWorkplace, type Ran, type Workplace } from './process.fixture.js';

const QUESTION = '聊城到2025年县域内患者就诊率要达到多少？谁牵头？';

let indexed: Workplace;
/** Never run in, so that copies of it are not taken while a process writes. */
let pristine: Workplace;
let first: Ran;
const used: Workplace[] = [];

beforeAll(async () => {
  ({ workplace: indexed, first } = await createIndexedWorkplace());
  pristine = indexed.copy();
  used.push(indexed, pristine);
});
afterAll(() => {
  for (const workplace of used) workplace.remove();
});

const fresh = (): Workplace => {
  const workplace = createWorkplace();
  used.push(workplace);
  return workplace;
};
const broken = (damage: (workplace: Workplace) => void): Workplace => {
  const workplace = pristine.copy();
  used.push(workplace);
  damage(workplace);
  return workplace;
};
const lexicalSnapshot = ({ data }: Workplace) =>
  readdirSync(join(data, 'index', 'lexical')).map((name) => join(data, 'index', 'lexical', name))[0] ?? '';

describe.concurrent('the program as a process', () => {
  it('indexes quietly and answers with clause and words', async () => {
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('新增 1：plan');
    const { code, stdout, stderr } = await indexed.run(['ask', QUESTION]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('90%以上');
    expect(stdout).toContain('（聊政办字〔2024〕10号）一、（一）1 提升县级医院能力');
    expect(stdout).not.toContain('\u001b');
  });

  it('says in one friendly line that the first run builds the index', async () => {
    const workplace = broken(({ data }) => rmSync(data, { recursive: true }));
    const { code, stdout, stderr } = await workplace.run(['ask', '--json', QUESTION]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '首次运行或文件有更新，正在建立索引…\n' });
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'answered',
      citations: [{ n: 1, documentId: 'plan' }, { n: 2 }],
    });
  });

  it('adds a document, tells what it is, and answers with it and its validity', async () => {
    const workplace = fresh();
    const given = join(workplace.corpus, '..', 'new ferry rules.txt');
    const ferry = (number: string, day: string, last: string) =>
      `云政发${number}\n\n云屏市渡船管理办法\n\n第一条 渡船一次载客不得超过40人。\n第二条 ${last}\n\n云屏市人民政府\n${day}\n`;
    writeFileSync(given, ferry('〔2030〕8号', '2030年3月1日', '云政发〔2019〕5号同时废止。'));
    workplace.write('old.txt', ferry('〔2019〕5号', '2019年3月1日', '本办法自公布之日起施行。'));
    const check = await workplace.run(['add', '--check', '--json', given]);
    expect(check).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(check.stdout)).toMatchObject({
      status: 'checked',
      id: 'new-ferry-rules',
      card: { documentNumber: '云政发〔2030〕8号', relations: [{ kind: 'repeals', id: 'old' }] },
    });
    expect(readdirSync(workplace.corpus)).toEqual(['old.txt']);
    const added = await workplace.run(['add', given, join(workplace.corpus, 'nothing.pdf')]);
    expect(added).toMatchObject({ code: 2 });
    expect(added.stdout).toContain('已加入：new ferry rules.txt → new-ferry-rules.txt');
    expect(added.stderr).toContain('nothing.pdf');
    const explained = await workplace.run(['documents', '--explain', 'old', '--json']);
    expect(JSON.parse(explained.stdout)).toMatchObject({ status: 'repealed', repealedBy: { id: 'new-ferry-rules' } });
  }, 60_000);

  it('names a corpus folder that is missing, and one that is empty', async () => {
    const [missing, empty] = await Promise.all([
      fresh().run(['ask', QUESTION], { TIAOWEN_CORPUS_DIR: '/nowhere/corpus' }),
      fresh().run(['index']),
    ]);
    expect(missing).toMatchObject({ code: 2, stdout: '' });
    expect(missing.stderr).toContain('读不到语料文件夹 /nowhere/corpus');
    expect(empty).toMatchObject({ code: 2, stdout: '' });
    expect(empty.stderr).toMatch(/语料文件夹 .*corpus 里没有可读的文件。\n怎么办：/);
  });

  it('still answers from the last good index where the corpus folder is gone', async () => {
    const { code, stdout, stderr } = await indexed.run(['ask', QUESTION], { TIAOWEN_CORPUS_DIR: '/nowhere/corpus' });
    expect(code).toBe(0);
    expect(stdout).toContain('90%以上');
    expect(stderr).toMatch(/^提示：没能读入语料文件夹，以下按上次的索引作答。.*\/nowhere\/corpus.*\n$/);
  });

  it('takes in what it can: a binary file and a broken sidecar stop only themselves', async () => {
    const workplace = broken((target) => {
      target.write('binary.txt', Uint8Array.from([7, 0, 0, 1, 2, 0, 0, 3]));
      target.write('other.txt', '关于某事的通知\n\n一、要求\n请遵照执行。\n');
      target.write('other.yaml', 'kind: [plan\n');
    });
    const ask = await workplace.run(['ask', QUESTION]);
    expect(ask.code).toBe(0);
    expect(ask.stdout).toContain('90%以上');
    expect(ask.stderr).toContain('binary.txt 不是文本文件');
    expect(ask.stderr).toContain('说明文件 other.yaml 写得不对：');
    const index = await workplace.run(['index']);
    expect(index).toMatchObject({ code: 1 });
    expect(index.stderr).toContain('以上 2 份没有收录');
    expect(index.stdout).toContain('未变 1：plan');
  });

  it('names both files where two stand for one document', async () => {
    const workplace = fresh();
    workplace.write('a.txt', '一、甲\n');
    workplace.write('a.md', '一、甲\n');
    const { code, stderr } = await workplace.run(['documents', '--json']);
    expect(code).toBe(2);
    expect(stderr).toContain('a.md 和 a.txt 的编号都是 a');
  });

  it('says which folder it cannot write to', async () => {
    const workplace = broken(({ corpus }) => writeFileSync(join(corpus, '..', 'file'), ''));
    const dataDir = join(workplace.corpus, '..', 'file', 'data');
    const { code, stdout, stderr } = await workplace.run(['ask', QUESTION], { TIAOWEN_DATA_DIR: dataDir });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(dataDir);
    expect(stderr).toContain('TIAOWEN_DATA_DIR');
  });

  it('sets a corrupt database aside and builds it again', async () => {
    const workplace = broken(({ data }) =>
      writeFileSync(join(data, 'tiaowen.db'), 'not a database at all, not even close'),
    );
    const { code, stdout, stderr } = await workplace.run(['ask', QUESTION]);
    expect(code).toBe(0);
    expect(stdout).toContain('90%以上');
    expect(stderr).toMatch(/提示：数据库已损坏，移到 .*tiaowen\.db\.corrupt-/);
  });

  it.each([
    ['truncated', (file: string) => truncateSync(file, 40)],
    [
      'corrupt',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes.fill(7, Math.floor(bytes.length / 2));
        writeFileSync(file, bytes);
      },
    ],
  ])('rebuilds a %s snapshot with one line that says why', async (_, damage) => {
    const workplace = broken((target) => damage(lexicalSnapshot(target)));
    const { code, stdout, stderr } = await workplace.run(['ask', QUESTION]);
    expect(code).toBe(0);
    expect(stdout).toContain('90%以上');
    expect(stderr).toMatch(/^提示：词语索引的快照用不了，已重新建立（.+）。\n$/);
  });

  it('tells bad arguments, bad configuration and bad questions from faults', async () => {
    const [unknown, strict, long, config] = await Promise.all([
      indexed.run(['clauses', '--document', 'nothing']),
      indexed.run(['ask', '--strict', '今天天气怎么样']),
      indexed.run(['ask', '县'.repeat(2001)]),
      indexed.run(['ask', QUESTION], { TIAOWEN_LOCALE: 'fr' }),
    ]);
    expect(unknown).toMatchObject({
      code: 2,
      stdout: '',
      stderr: '出错了：没有编号为 nothing 的文件。\n怎么办：现有的编号：plan。\n',
    });
    expect(strict).toMatchObject({ code: 3, stderr: '' });
    expect(long).toMatchObject({ code: 2, stdout: '' });
    expect(long.stderr).toContain('问题有 2001 个字，上限是 2000 个');
    expect(config).toMatchObject({ code: 2, stdout: '' });
    expect(config.stderr).toContain('TIAOWEN_LOCALE: expected zh or en, got "fr"');
  });

  it('answers a file line by line and fails at the end where a line was bad', async () => {
    const file = join(indexed.data, 'questions.jsonl');
    writeFileSync(
      file,
      `{"id":"q1","question":"${QUESTION}"}\nnot json\n{"id":"q3","question":"谁牵头？","history":["${QUESTION}"]}\n`,
    );
    const { code, stdout, stderr } = await indexed.run(['ask', '--file', file]);
    expect(code).toBe(2);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(['q1', 'q3']);
    expect(stderr).toContain(`${file} 第 2 行没有作答`);
  });
});
