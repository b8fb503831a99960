import { describe, expect, it } from 'vitest';
import { boltLogger } from './bolt-logger.js';

const told = (...said: unknown[]) => {
  const lines: unknown[] = [];
  boltLogger((event, fields) => lines.push({ event, ...fields })).error(...said);
  return lines;
};

describe('boltLogger', () => {
  it('puts an error of Bolt into the log, with the code of what was thrown', () => {
    const thrown = Object.assign(new Error('words of a person'), { code: 'slack_webapi_request_error' });
    expect(told('HTTP error 500', thrown)).toEqual([
      { event: 'bolt', text: 'HTTP error 500', code: 'slack_webapi_request_error' },
    ]);
  });

  it('tells no token and no query of an address', () => {
    const [line] = told(
      'failed for xoxb-12-secret and xapp-1-secret at /slack/oauth_redirect?code=secret&state=secret',
    );
    expect(line).toEqual({ event: 'bolt', text: 'failed for … and … at /slack/oauth_redirect…' });
  });

  it('keeps quiet about what is no error', () => {
    const lines: unknown[] = [];
    const logger = boltLogger((event) => lines.push(event));
    logger.warn('late');
    logger.info('connected');
    logger.debug('{"text":"a question"}');
    expect(lines).toEqual([]);
  });
});
