import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type BotSession, openBotSession } from '../testing/slack/bot-session.js';

const LIMIT_MS = 30_000;
/** A body is waited for so long. */
const BODY_MS = 10_000;
const SECRET = 'signing-secret';
const FORM = 'application/x-www-form-urlencoded';
const HELLO = JSON.stringify({ type: 'url_verification', challenge: 'x' });

let session: BotSession;

beforeEach(async () => {
  session = await openBotSession({ transport: 'http' });
});

afterEach(() => session.close());

const now = () => Math.floor(Date.now() / 1000);

async function post(body: string, { at = now(), type = 'application/json', secret = SECRET } = {}): Promise<number> {
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`;
  const headers = { 'content-type': type, 'x-slack-request-timestamp': String(at), 'x-slack-signature': signature };
  const url = `http://127.0.0.1:${session.port}/slack/events`;
  return (await fetch(url, { method: 'POST', body, headers })).status;
}

/** What the bot says to a request written by hand, until it hangs up. */
function raw(head: string, body: () => string | null = () => null): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(session.port, '127.0.0.1');
    let heard = '';
    const write = (): void => {
      for (let part = body(); part !== null; part = body())
        if (!socket.write(part)) {
          socket.once('drain', write);
          return;
        }
    };
    socket.on('data', (bytes) => {
      heard += bytes.toString();
    });
    // The bot hangs up on a body it does not read; what it said before is what counts.
    socket.on('error', () => {});
    socket.on('close', () => resolve(heard));
    socket.write(`${head}\r\n\r\n`);
    write();
  });
}

const isWell = async () => (await fetch(`http://127.0.0.1:${session.port}/healthz`)).status === 200;

describe('a signed request', () => {
  it(
    'is taken within five minutes of now, and neither before nor after',
    async () => {
      expect(await post(HELLO)).toBe(200);
      expect(await post(HELLO, { at: now() + 240 })).toBe(200);
      expect(await post(HELLO, { at: now() + 400 })).toBe(401);
      expect(await post(HELLO, { at: now() - 400 })).toBe(401);
      expect(await post(HELLO, { at: Number.NaN })).toBe(401);
      expect(await post(HELLO, { secret: 'another' })).toBe(401);
    },
    LIMIT_MS,
  );

  it.each([
    ['null', 'application/json'],
    ['7', 'application/json'],
    ['{', 'application/json'],
    ['', 'application/json'],
    ['payload=null', FORM],
    ['payload=%7B', FORM],
  ])(
    'that holds no object is refused, and the process goes on: %s',
    async (body, type) => {
      expect(await post(body, { type })).toBe(400);
      expect(await isWell()).toBe(true);
    },
    LIMIT_MS,
  );

  it(
    'acts once, however often it is sent',
    async () => {
      const { slack, conversations } = session;
      const about = { user_id: 'U0ALICE', channel_id: 'C0GENERAL', team_id: slack.team, response_url: slack.apiUrl };
      const command = { command: '/tiaowen', text: 'quiz', trigger_id: '1.2.same', ...about };
      const body = new URLSearchParams(command).toString();
      for (let copy = 0; copy < 3; copy += 1) expect(await post(body, { type: FORM })).toBe(200);
      await slack.until(() => slack.callsOf('chat.postMessage').length > 0);
      await session.settled();
      expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
      // The claim is in the store: another process that is sent the same does nothing either.
      const key = { team: slack.team, channel: 'once:U0ALICE', message: 'trigger:1.2.same', edit: null };
      expect(await conversations.claim(key, new Date())).toBe(false);
    },
    LIMIT_MS,
  );
});

describe('a body beyond the limit', () => {
  it(
    'is refused by its length alone, signed or not, and on any path',
    async () => {
      const head = (path: string) => `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: 50000000`;
      expect(await raw(head('/slack/events'))).toMatch(/^HTTP\/1\.1 413 /);
      expect(await raw(head('/elsewhere'))).toMatch(/^HTTP\/1\.1 413 /);
      expect(await isWell()).toBe(true);
    },
    LIMIT_MS,
  );

  it(
    'is read no further than the limit where it tells no length, and the connection ends',
    async () => {
      const part = `${(100_000).toString(16)}\r\n${'x'.repeat(100_000)}\r\n`;
      let sent = 0;
      const body = () => {
        sent += 1;
        return sent <= 500 ? part : null;
      };
      await raw('POST /slack/events HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked', body);
      // Fifty megabytes were at hand; what the sockets held beyond the limit is a fraction of it.
      expect(sent).toBeLessThan(250);
      expect(await isWell()).toBe(true);
    },
    LIMIT_MS,
  );
});

describe('a body that does not come', () => {
  it(
    'ends in 408, and its connection with it',
    async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      onTestFinished(() => void vi.useRealTimers());
      const parts = ['{"type":'];
      const slow = raw('POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 100', () => parts.shift() ?? null);
      let heard: string | null = null;
      void slow.then((all) => {
        heard = all;
      });
      while (heard === null) {
        vi.advanceTimersByTime(BODY_MS);
        await nextTurn();
      }
      expect(heard).toMatch(/^HTTP\/1\.1 408 /);
      vi.useRealTimers();
      expect(await isWell()).toBe(true);
    },
    LIMIT_MS,
  );
});

describe('a path that is none', () => {
  it.each(['http', 'socket'] as const)(
    'is refused, and the process goes on: %s',
    async (transport) => {
      await session.close();
      session = await openBotSession({ transport });
      expect(await raw('GET // HTTP/1.1\r\nhost: x\r\nconnection: close')).toMatch(/^HTTP\/1\.1 400 /);
      expect(await isWell()).toBe(true);
    },
    LIMIT_MS,
  );
});
