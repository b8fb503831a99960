import { describe, expect, it } from 'vitest';
import type { AuditLine } from '../../storage/audit.js';
import { recording } from '../recording.fixture.js';
import { runCli } from '../run-cli.js';

const LINE: AuditLine = {
  n: 1,
  at: new Date('2031-03-05T08:00:00.000Z'),
  who: '0123456789abcdef0123456789abcdef',
  team: 'T1',
  channel: 'C1',
  what: 'question',
  engine: 'llm',
  model: 'writer',
  status: 'answered',
  ms: 12,
  clauses: ['plan#1', 'plan#2'],
};

const run = async (args: readonly string[], lines: readonly AuditLine[], locale: 'zh' | 'en' = 'zh') => {
  const asked: Date[] = [];
  const audit = async function* (since: Date) {
    asked.push(since);
    yield* lines;
  };
  const recorded = recording({ audit }, { locale });
  const code = await runCli({ args: ['audit', ...args], version: '1', surroundings: recorded.surroundings });
  return { code, asked, stdout: recorded.stdout, stderr: recorded.stderr };
};

describe('audit', () => {
  it('prints JSON Lines that read back as they were', async () => {
    const { code, stdout } = await run(['--json'], [LINE, { ...LINE, n: 2, engine: null, model: null }]);
    expect(code).toBe(0);
    expect(stdout.map((text) => JSON.parse(text))).toEqual([
      { ...LINE, at: '2031-03-05T08:00:00.000Z' },
      { ...LINE, at: '2031-03-05T08:00:00.000Z', n: 2, engine: null, model: null },
    ]);
  });

  it('prints a table, or says that there is nothing', async () => {
    const { stdout } = await run([], [LINE], 'en');
    expect(stdout[0]).toMatch(/^time \(UTC\) +who/);
    expect(stdout[1]).toBe(
      '2031-03-05T08:00:00  01234567      T1    C1       question  answered  writer  12  plan#1 plan#2',
    );
    expect((await run([], [])).stderr.join()).toContain('没有记录');
  });

  it('asks for lines from a day on, as the machine counts days, or from a time', async () => {
    expect((await run(['--json', '--since', '2031-03-05'], [])).asked).toEqual([new Date(2031, 2, 5)]);
    const time = '2031-03-05T08:30:00Z';
    expect((await run(['--json', '--since', time], [])).asked).toEqual([new Date(time)]);
    expect((await run(['--json'], [])).asked).toEqual([new Date(0)]);
  });

  it.each(['yesterday', '2031-02-30', '2031-13-01', '5'])('refuses %s as a day', async (since) => {
    const { code, asked } = await run(['--since', since], [LINE]);
    expect({ code, asked }).toEqual({ code: 2, asked: [] });
  });
});
