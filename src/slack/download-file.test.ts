import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { downloadFile } from './download-file.js';
import { SILENT_LOGGER } from './silent-logger.js';

type Site = { readonly origin: string; readonly tokens: (string | undefined)[]; readonly close: () => Promise<void> };

/** A server of its own port that notes which tokens it is sent. */
async function site(reply: (incoming: IncomingMessage, response: ServerResponse) => void): Promise<Site> {
  const tokens: (string | undefined)[] = [];
  const server = createServer((incoming, response) => {
    tokens.push(incoming.headers.authorization);
    reply(incoming, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tokens,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

let slack: Site;
let elsewhere: Site;
let client: webApi.WebClient;

beforeEach(async () => {
  elsewhere = await site((_, response) => response.end('elsewhere'));
  slack = await site((incoming, response) => {
    switch (incoming.url) {
      case '/files/sheet.csv':
        return response.end('a,b\n');
      case '/files/away':
        return response.writeHead(302, { location: `${elsewhere.origin}/sheet.csv` }).end();
      case '/files/page':
        return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html>Sign in</html>');
      case '/files/cut':
        response.writeHead(200, { 'content-length': '100' }).write('a,b\n');
        return response.destroy();
      case '/files/endless': {
        const send = (): void => {
          if (!response.destroyed) response.write(Buffer.alloc(1_000), send);
        };
        return send();
      }
      case '/api/files.info': {
        const file = { id: 'F1', url_private_download: `${slack.origin}/files/sheet.csv` };
        return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, file }));
      }
      default:
        return response.writeHead(404).end();
    }
  });
  client = new webApi.WebClient('xoxb-secret', { slackApiUrl: `${slack.origin}/api/`, logger: SILENT_LOGGER });
});

afterEach(async () => {
  await slack.close();
  await elsewhere.close();
});

const fetched = (path: string, most = 10_000) =>
  downloadFile(client, { id: 'F1', url: `${slack.origin}${path}` }, most);

describe('a file handed in', () => {
  it('is fetched with the token of the bot', async () => {
    const loaded = await fetched('/files/sheet.csv');
    expect(loaded.kind === 'bytes' && Buffer.from(loaded.bytes).toString()).toBe('a,b\n');
    expect(slack.tokens).toEqual(['Bearer xoxb-secret']);
  });

  it('is looked up where Slack did not say where it is', async () => {
    expect(await downloadFile(client, { id: 'F1', url: null }, 10_000)).toMatchObject({ kind: 'bytes' });
  });

  it.each([
    ['another port', () => `${elsewhere.origin}/sheet.csv`],
    ['another site', () => 'https://files.slack.com.example.org/sheet.csv'],
    ['a site named like it', () => 'https://files.slack.com/sheet.csv'],
    ['no address', () => 'file:///etc/passwd'],
    ['nothing', () => ''],
  ])('is not asked for elsewhere, for the token would go there: %s', async (_, url) => {
    expect(await downloadFile(client, { id: 'F1', url: url() }, 10_000)).toEqual({
      kind: 'refused',
      code: 'foreign-address',
    });
    expect(elsewhere.tokens).toEqual([]);
  });

  it('is not followed to another site', async () => {
    expect(await fetched('/files/away')).toEqual({ kind: 'refused', code: '302' });
    expect(elsewhere.tokens).toEqual([]);
  });

  it('is not had where Slack asks to sign in, does not know it, or breaks off', async () => {
    expect(await fetched('/files/page')).toEqual({ kind: 'refused', code: 'page' });
    expect(await fetched('/files/none')).toEqual({ kind: 'refused', code: '404' });
    expect(await fetched('/files/cut')).toMatchObject({ kind: 'refused' });
  });

  it('is left at the limit, whatever its length is said to be', async () => {
    expect(await fetched('/files/endless')).toEqual({ kind: 'too-large' });
    expect(await fetched('/files/sheet.csv', 4)).toMatchObject({ kind: 'bytes' });
    expect(await fetched('/files/sheet.csv', 3)).toEqual({ kind: 'too-large' });
  });
});
