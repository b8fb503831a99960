import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loaderArguments, programFile } from '../testing/program-files.js';

export type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** A folder of its own for each test: a small corpus, a data folder, and the program run on them as a real process. */
export type Workplace = {
  readonly corpus: string;
  readonly data: string;
  readonly write: (file: string, content: string | Uint8Array) => void;
  readonly run: (args: readonly string[], environment?: Readonly<Record<string, string>>) => Promise<Ran>;
  /** Another workplace with the same files, to break without harm. */
  readonly copy: () => Workplace;
  readonly remove: () => void;
};

const PLAN = `聊政办字〔2024〕10号

聊城市人民政府办公室关于印发聊城市提升服务能力实施方案的通知

聊城市提升服务能力实施方案

一、主要目标
（一）提升能力
1．提升县级医院能力。到2025年，县域内患者就诊率力争达到90%以上。（牵头单位：市卫生健康委）
`;

export function createWorkplace(root = mkdtempSync(join(tmpdir(), 'tiaowen-cli-'))): Workplace {
  const corpus = join(root, 'corpus');
  const data = join(root, 'data');
  const write = (file: string, content: string | Uint8Array) => writeFileSync(join(corpus, file), content);
  mkdirSync(corpus, { recursive: true });
  return {
    corpus,
    data,
    write,
    run: (args, environment = {}) =>
      runMain(args, { TIAOWEN_CORPUS_DIR: corpus, TIAOWEN_DATA_DIR: data, ...environment }),
    copy: () => {
      const target = mkdtempSync(join(tmpdir(), 'tiaowen-cli-'));
      cpSync(root, target, { recursive: true, preserveTimestamps: true });
      return createWorkplace(target);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** A workplace with one plan, indexed. */
export async function createIndexedWorkplace(): Promise<{ workplace: Workplace; first: Ran }> {
  const workplace = createWorkplace();
  workplace.write('plan.txt', PLAN);
  return { workplace, first: await workplace.run(['index']) };
}

function runMain(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ran> {
  const command = [...loaderArguments(), fileURLToPath(programFile('main')), ...args];
  const env = { ...environment, PATH: '/usr/bin:/bin' };
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env, encoding: 'utf8' }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, stdout, stderr });
    });
  });
}
