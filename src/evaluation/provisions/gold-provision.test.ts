import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type GoldProvision, readGold } from './gold-provision.js';

const DUTY = { file: 'kite.txt', label: '二、', kind: 'duty', units: [{ name: '市体育局', role: 'lead' }] };

function shipped(name: string): GoldProvision[] {
  return readGold(readFileSync(new URL(`../../../evals/provisions/${name}`, import.meta.url), 'utf8'));
}

function wordsOf(line: GoldProvision): string[] {
  return line.kind === 'duty' ? line.units.map(({ name }) => name) : [line.name, line.value];
}

describe('the gold lines of provisions', () => {
  it('are read one a line', () => {
    expect(readGold(`${JSON.stringify(DUTY)}\n\n${JSON.stringify({ ...DUTY, doubt: true })}\n`)).toEqual([
      DUTY,
      { ...DUTY, doubt: true },
    ]);
  });

  it.each([
    ['a remark', { ...DUTY, doubt: 'it is not said who' }],
    ['a role that is none', { ...DUTY, units: [{ name: '市体育局', role: 'owner' }] }],
    ['a field that nothing is judged by', { ...DUTY, note: '' }],
  ])('are refused where they hold %s', (_, line) => {
    expect(() => readGold(JSON.stringify(line))).toThrow();
  });

  it.each(['real.jsonl', 'samples.jsonl'])('of %s hold names, labels and figures, never a sentence', (name) => {
    const words = shipped(name).flatMap(wordsOf);
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((each) => each.length > 32 || /[。；，：！？\n]/.test(each))).toEqual([]);
  });
});
