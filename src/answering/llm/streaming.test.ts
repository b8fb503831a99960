import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ModelConfig } from '../../config/config.js';
import { WANGCHUAN } from '../../testing/corpora/wangchuan.js';
import { breachesOf, gatherEvidence } from '../sentence-contract.contract.js';
import { answering, askAll, citing, claimsOf, type ModelApp, openModelApp, reply } from './model-app.fixture.js';

const QUESTION = { text: '望川市社区食堂覆盖率的目标是多少？' };
const CANTEENS = '到2033年，社区食堂覆盖率力争达到85%以上。';
const OPERATORS = '鼓励餐饮企业参与老年助餐，推动社区食堂连锁化运营。';
const FALSE = '社区食堂覆盖率力争达到99%以上。';
const LIMIT_MS = 15_000;

async function open(settings: Partial<ModelConfig> = {}): Promise<ModelApp> {
  const model = await openModelApp({ wangchuan: WANGCHUAN }, settings);
  onTestFinished(() => model.close());
  return model;
}

/** An endpoint that sends the start of a reply, and the rest when it is told to. `write` is given the prompt. */
async function heldEndpoint(write: (prompt: string) => readonly [start: string, rest: string]) {
  let goOn = (): void => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const sent: string[] = [];
  const server: Server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { messages } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { messages: { content: string }[] };
    const [start, rest] = write(messages.map(({ content }) => content).join('\n'));
    const event = (delta: object, finish: string | null) =>
      `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(event({ content: start }, null));
    sent.push('start');
    await held;
    sent.push('rest');
    response.end(`${event({ content: rest }, null)}${event({}, 'stop')}data: [DONE]\n\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        goOn();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, sent, goOn };
}

describe('an answer as it is written', () => {
  it(
    'has a claim before the reply has ended',
    async () => {
      const held = await heldEndpoint((prompt) => {
        const token = /<clause token="([^"]*)"[^>]*>[^<]*连锁化运营/.exec(prompt)?.[1] ?? '';
        const claims = [CANTEENS, OPERATORS].map((text) => ({ text, citations: [{ token, quote: text }] }));
        const text = JSON.stringify(answering(...claims));
        const cut = text.indexOf('},{"text"') + 1;
        return [text.slice(0, cut), text.slice(cut)];
      });
      const { app } = await open({ baseUrl: held.baseUrl });
      const seen: string[] = [];
      for await (const event of app.askStream(QUESTION)) {
        if (event.kind === 'claim') seen.push(`${event.claim.text} ${held.sent.join()}`);
        if (event.kind === 'claim') held.goOn();
        if (event.kind === 'answer')
          expect(claimsOf(event.answered.answer).map(({ text }) => text)).toEqual([CANTEENS, OPERATORS]);
      }
      expect(seen).toEqual([`${CANTEENS} start`, `${OPERATORS} start,rest`]);
    },
    LIMIT_MS,
  );

  it(
    'ends with `interrupted` when the signal aborts, and the request is closed',
    async () => {
      const model = await open();
      model.respond = (request) => {
        const text = JSON.stringify(answering(citing(request, CANTEENS), citing(request, OPERATORS)));
        return { kind: 'reply', text, cut: { after: [...text].length - 20, how: 'stall' } };
      };
      const controller = new AbortController();
      const kinds: string[] = [];
      const reading = (async () => {
        for await (const event of model.app.askStream(QUESTION, { signal: controller.signal })) {
          kinds.push(event.kind);
          if (event.kind === 'claim') controller.abort();
        }
      })();
      await expect(reading).rejects.toMatchObject({ name: 'AppError', code: 'interrupted' });
      expect(kinds).not.toContain('answer');
      await model.endpoint.idle();
      expect(model.endpoint.pending()).toBe(0);
    },
    LIMIT_MS,
  );

  it(
    'closes the request and frees its place where the reader stops at a claim',
    async () => {
      const model = await open({ concurrency: 1 });
      model.respond = (request) => {
        const text = JSON.stringify(answering(citing(request, CANTEENS), citing(request, OPERATORS)));
        return { kind: 'reply', text, cut: { after: [...text].length - 20, how: 'stall' } };
      };
      for await (const event of model.app.askStream(QUESTION)) if (event.kind === 'claim') break;
      await model.endpoint.idle();
      model.respond = (request) => reply(answering(citing(request, CANTEENS)));
      expect((await askAll(model.app, QUESTION)).answer.engine).toBe('llm');
    },
    LIMIT_MS,
  );
});

describe('a reply without end', () => {
  it(
    'is not read on, and what of it is verified stands',
    async () => {
      const model = await open();
      const evidence = await gatherEvidence(model.app);
      model.respond = (request) => {
        const text = JSON.stringify(answering(citing(request, CANTEENS), citing(request, CANTEENS, FALSE)));
        return { kind: 'reply', text, chunkSize: 500, endless: true };
      };
      const { answer, streamed } = await askAll(model.app, QUESTION);
      await model.endpoint.idle();
      expect(claimsOf(answer).map(({ text }) => text)).toEqual([CANTEENS]);
      expect(claimsOf(answer)).toEqual(streamed);
      expect(new Set(answer.withheld.map(({ text }) => text))).toEqual(new Set([FALSE]));
      expect(breachesOf(answer, evidence)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'of a hundred kilobytes shows the claims that hold',
    async () => {
      const model = await open();
      const evidence = await gatherEvidence(model.app);
      model.respond = (request) => {
        const lies = Array.from({ length: 1000 }, (_, index) => citing(request, CANTEENS, `${FALSE}${index}`));
        return reply(answering(citing(request, CANTEENS), ...lies, citing(request, OPERATORS)), 1000);
      };
      const { answer } = await askAll(model.app, QUESTION);
      expect(claimsOf(answer).map(({ text }) => text)).toEqual([CANTEENS]);
      expect(answer.withheld.length).toBeGreaterThan(100);
      expect(breachesOf(answer, evidence)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'that rewrites a question is given up, and the answer is written all the same',
    async () => {
      const model = await open();
      let chats = 0;
      model.respond = (request) => {
        chats += 1;
        return chats === 1
          ? { kind: 'reply', text: '改写：', chunkSize: 100, endless: true }
          : reply(answering(citing(request, CANTEENS)));
      };
      const { answer } = await askAll(model.app, { text: '那社区食堂覆盖率呢？', history: ['望川市有哪些目标？'] });
      expect(answer).toMatchObject({ engine: 'llm', fallback: null });
    },
    LIMIT_MS,
  );
});

describe('the answer at the end', () => {
  it.each<[string, (json: string) => string]>([
    ['in one JSON object', (json) => json],
    ['in a fence', (json) => `\`\`\`json\n${json}\n\`\`\``],
    ['behind words with an odd quotation mark', (json) => `屏幕15" 如下：\n${json}`],
    ['behind words with an odd bracket', (json) => `1] 答复如下：\n${json}`],
  ])(
    'has the claims that were streamed: %s',
    async (_name, wrap) => {
      const model = await open();
      model.respond = (request) =>
        reply(wrap(JSON.stringify(answering(citing(request, CANTEENS), citing(request, OPERATORS)))));
      const { answer, streamed } = await askAll(model.app, QUESTION);
      expect(answer).toMatchObject({ engine: 'llm', fallback: null, withheld: [] });
      expect(claimsOf(answer).map(({ text }) => text)).toEqual([CANTEENS, OPERATORS]);
      expect(claimsOf(answer)).toEqual(streamed);
      expect(model.endpoint.requests.length).toBe(1);
    },
    LIMIT_MS,
  );
});
