import { describe, expect, it } from 'vitest';
import { ANSWERED, answerWith, LEAD } from '../copy/answer.fixture.js';
import { AppError } from '../vocabulary/errors.js';
import { recording } from './recording.fixture.js';
import { runCli } from './run-cli.js';
import type { CliApp } from './surroundings.js';

const run = (args: string[], { surroundings }: ReturnType<typeof recording>) =>
  runCli({ args, version: '1.2.3', surroundings });
const answering: CliApp['ask'] = async ({ text }) => ({
  answer: { ...ANSWERED, question: text },
  explanation: { parts: [] },
});
const refusing: CliApp['ask'] = async ({ text }) => ({
  answer: answerWith({ status: 'refused', reason: 'off-topic' }, { question: text }),
  explanation: { parts: [] },
});

describe('runCli', () => {
  it('prints the version and the help on stdout', async () => {
    const version = recording({});
    expect(await run(['--version'], version)).toBe(0);
    expect(version.stdout).toEqual(['1.2.3']);
    const help = recording({}, { locale: 'en' });
    expect(await run(['ask', '--help'], help)).toBe(0);
    expect(help.stdout.join()).toContain('--history <questions...>');
  });

  it.each([
    [['aks'], '没有 aks 这个命令。是不是 ask？'],
    [['ask', '问', '--jsno'], '没有 --jsno 这个选项。是不是 --json？'],
    [['facts', '--kind', 'x'], '可选：target, duty, indicator, amount, term'],
    [['clauses', '--document'], '--document <id> 后面要给一个值。'],
    [['documents', 'x'], '参数太多'],
    [['ask'], '没有给出问题'],
    [['ask', '问', '--file', 'q.jsonl'], '只能用一个'],
  ])('tells wrong usage: %j', async (args, said) => {
    const recorded = recording({});
    expect(await run(args, recorded)).toBe(2);
    expect(recorded.stderr.join('\n')).toContain(said);
    expect(recorded.stdout).toEqual([]);
  });

  it('shows the help and fails where no command is given', async () => {
    const recorded = recording({});
    expect(await run([], recorded)).toBe(2);
    expect(recorded.stderr.join()).toContain('Usage: tiaowen');
  });

  it('joins the words of a question, and reads one from standard input', async () => {
    const words = recording({ ask: answering });
    await run(['ask', 'who', 'leads?', '--json'], words);
    expect(JSON.parse(words.stdout.join())).toMatchObject({ question: 'who leads?' });
    const piped = recording({ ask: answering }, { stdin: '谁牵头？\n' });
    await run(['ask', '-', '--json'], piped);
    expect(JSON.parse(piped.stdout.join())).toMatchObject({ question: '谁牵头？' });
    expect(piped.closed()).toBe(1);
  });

  it('hands the history on', async () => {
    const asked: unknown[] = [];
    const app = recording({
      ask: async (question) => {
        asked.push(question);
        return answering(question);
      },
    });
    await run(['ask', '谁牵头？', '--history', '聊城呢？', '到2025年呢？'], app);
    expect(asked).toEqual([{ text: '谁牵头？', history: ['聊城呢？', '到2025年呢？'] }]);
  });

  it('counts a refusal as done, and with --strict as unanswered', async () => {
    expect(await run(['ask', '天气'], recording({ ask: refusing }))).toBe(0);
    expect(await run(['ask', '天气', '--strict'], recording({ ask: refusing }))).toBe(3);
    expect(await run(['ask', '问', '--strict'], recording({ ask: answering }))).toBe(0);
  });

  it('counts the nearest sentences as unanswered too: they claim nothing', async () => {
    const nearing: CliApp['ask'] = async ({ text }) => ({
      answer: answerWith({ status: 'nearest', missing: [], nearest: [LEAD] }, { question: text }),
      explanation: { parts: [] },
    });
    expect(await run(['ask', '谁牵头？'], recording({ ask: nearing }))).toBe(0);
    expect(await run(['ask', '谁牵头？', '--strict', '--json'], recording({ ask: nearing }))).toBe(3);
  });

  it('answers the good lines of a file and names the bad ones', async () => {
    const tooLong: CliApp['ask'] = async (question) => {
      if (question.text.length > 5) throw new AppError('input-invalid', 'm', { details: { length: 6, limit: 5 } });
      return answering(question);
    };
    const stdin = '{"id":"a","question":"一"}\n{oops\n{"question":"一二三四五六"}\n{"question":"二"}\n';
    const recorded = recording({ ask: tooLong }, { stdin });
    expect(await run(['ask', '--file', '-'], recorded)).toBe(2);
    expect(recorded.stdout.map((line) => JSON.parse(line) as { id: string; question: string })).toMatchObject([
      { id: 'a', question: '一' },
      { id: 'a1', question: '二' },
    ]);
    expect(recorded.stderr).toEqual([
      '- 第 2 行没有作答：不是合法的 JSON。',
      '- 第 3 行没有作答：问题有 6 个字，上限是 5 个。 缩短后再问，或调高 TIAOWEN_MAX_QUESTION_CHARS。',
      '共 2 行没有作答，其余已全部作答；改正这些行后再运行。',
    ]);
  });

  it('prints notices once and the routine ones as one friendly line', async () => {
    const missing = { event: 'rebuilt', reason: 'there is no snapshot of this corpus yet' } as const;
    const damaged = { index: 'lexical', event: 'rebuilt', reason: 'cut off' } as const;
    const recorded = recording(
      { ask: answering },
      {
        notices: [
          { kind: 'index', notice: { index: 'lexical', ...missing } },
          { kind: 'index', notice: { index: 'vectors', ...missing } },
          { kind: 'index', notice: damaged },
          { kind: 'index', notice: damaged },
          { kind: 'document-failed', file: 'b.txt', code: 'document-binary', message: 'm' },
        ],
      },
    );
    await run(['ask', '问'], recorded);
    expect(recorded.stderr).toMatchInlineSnapshot(`
      [
        "首次运行或文件有更新，正在建立索引…",
        "提示：词语索引的快照用不了，已重新建立（cut off）。",
        "提示：b.txt 不是文本文件。另存为 .docx、.pdf 或 UTF-8 的 .txt，或移出语料文件夹。其余文件照常可用。",
      ]
    `);
  });

  it('ends in one message when something breaks, with the stack only for --debug', async () => {
    const broken = {
      ask: async () => {
        throw new TypeError('boom');
      },
    };
    const quiet = recording(broken);
    expect(await run(['ask', '问'], quiet)).toBe(1);
    expect(quiet.stderr).toEqual([
      '出错了：程序内部出错：TypeError: boom\n怎么办：加 --debug 再运行一次，把输出附在问题报告里。',
    ]);
    expect(quiet.closed()).toBe(1);
    const verbose = recording(broken);
    await run(['ask', '问', '--debug'], verbose);
    expect(verbose.stderr.join('\n')).toContain('run-cli.test.ts');
  });

  it('reports what an index run did, and fails where a document failed', async () => {
    const report = {
      ...{ created: ['a'], updated: ['b', 'c'], removed: [], unchanged: ['d'] },
      failed: [{ file: 'e.txt', code: 'document-binary', message: 'm' } as const],
      ignored: [{ file: 'f.pptx', reason: 'extension' } as const],
      state: { digest: 'x', clauseCount: 12, parserVersion: '1' },
    };
    const recorded = recording({ index: async () => report });
    expect(await run(['index'], recorded)).toBe(1);
    expect(`\n${[...recorded.stdout, '--', ...recorded.stderr].join('\n')}\n`).toMatchInlineSnapshot(`
      "
      新增 1：a
      更新 2：b、c
      移除 0
      未变 1：d
      索引已就绪，共 12 条。
      --
      略过：f.pptx（读不了这种格式；能读的是 .docx .pdf .ofd .xlsx .csv .html .md .txt）
      没有收录：e.txt 不是文本文件。另存为 .docx、.pdf 或 UTF-8 的 .txt，或移出语料文件夹。
      以上 1 份没有收录（以前收录过的仍按旧内容作答），其余文件都已建好索引。
      "
    `);
    expect(await run(['index', '--json'], recording({ index: async () => ({ ...report, failed: [] }) }))).toBe(0);
  });

  it('ends with 130 when it is interrupted, saying that nothing was lost', async () => {
    const recorded = recording({
      index: ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new AppError('interrupted', 'm')));
          process.emit('SIGINT');
        }),
    });
    expect(await run(['index'], recorded)).toBe(130);
    expect(recorded.stderr.join()).toContain('什么都没有丢');
  });
});
