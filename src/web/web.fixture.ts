/** For tests: the reader over an invented corpus, asked without a socket. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, createApp } from '../app/app.js';
import { type Environment, readConfig } from '../config/config.js';
import { type SmallCorpus, writeSmallCorpus } from '../testing/corpora/small-corpus.js';
import type { WebDeps } from './use-cases.js';
import { createWebApp } from './web-app.js';

export const KEY = 'ab'.repeat(32);

export type Visit = {
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>> | readonly (readonly [string, string])[];
  readonly method?: string;
  readonly body?: string;
  /** Address of whoever is at the other end of the socket. */
  readonly peer?: string;
};

export type OpenedWeb = {
  readonly app: App;
  readonly deps: WebDeps;
  /** As `visit` of this reader, under other settings. */
  readonly under: (env: Environment) => (path: string, visit?: Visit) => Promise<Response>;
  readonly visit: (path: string, visit?: Visit) => Promise<Response>;
  readonly text: (path: string, visit?: Visit) => Promise<string>;
  readonly logged: readonly string[];
  readonly close: () => Promise<void>;
};

/** `files`: further sources by name, such as Markdown with tables. */
export async function openWeb(corpus: SmallCorpus, files: Readonly<Record<string, string>> = {}): Promise<OpenedWeb> {
  const { root, config } = writeSmallCorpus(corpus);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(config.corpusDir, name), text);
  const app = createApp(config);
  const conversations = await app.openConversations();
  const logged: string[] = [];
  const deps: WebDeps = {
    useCases: app,
    verdicts: conversations,
    settings: config.web,
    locale: 'zh',
    maxQuestionChars: 500,
    log: (event, fields = {}) => logged.push(`${event} ${JSON.stringify(fields)}`),
    now: () => new Date('2031-05-01T08:00:00Z'),
  };
  const visiting = (given: WebDeps) => {
    const web = createWebApp(given);
    return async (path: string, { headers = {}, form, method, body, peer = '127.0.0.1' }: Visit = {}) => {
      const sent = form === undefined ? body : new URLSearchParams(form as Record<string, string>).toString();
      const type = form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
      return web.request(
        path,
        {
          method: method ?? (sent === undefined ? 'GET' : 'POST'),
          headers: { host: 'localhost:3020', ...type, ...headers },
          ...(sent === undefined ? {} : { body: sent }),
        },
        { incoming: { socket: { remoteAddress: peer } } },
      );
    };
  };
  const visit = visiting(deps);
  return {
    app,
    deps,
    logged,
    visit,
    under: (env) => visiting({ ...deps, settings: readConfig(env).web }),
    text: async (path, given) => (await visit(path, given)).text(),
    close: async () => {
      await conversations.close();
      await app.close();
      rmSync(root, { recursive: true });
    },
  };
}

/** Markdown with a table and headings of three depths. */
export const TABLED = `# 晴川市托育服务补贴办法

晴政办发〔2031〕12号

## 一、补贴标准

补贴按下表执行。

| 机构类型 | 每人每月（元） | 责任单位 |
| --- | --- | --- |
| 公办托育机构 | 300 | 市卫生健康委 |
| 民办托育机构 | 450 | 市财政局 |

## 二、申请程序

（一）提交申请。机构应当在每年3月31日前向县级卫生健康部门提交申请。
`;
