import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLine } from '../copy/json-line.js';
import { plainTerminal, plainTerminalDeep } from './plain-terminal.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: what must be gone
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('plainTerminal', () => {
  it.each([
    ['colours', '\u001b[31m红\u001b[0m', '红'],
    ['the clearing of the screen', 'a\u001b[2J\u001b[Hb', 'ab'],
    ['a window title', '\u001b]0;title\u0007文', '文'],
    ['a link', '\u001b]8;;http://x\u001b\\字\u001b]8;;\u001b\\', '字'],
    ['one-byte sequences', '\u009b31mx\u009dtitle\u009cy', 'xy'],
    ['carriage returns and backspaces', 'safe\rrm\b\b', 'saferm'],
    ['reversed text', 'a\u202eb\u2066c', 'abc'],
    ['a sequence cut off', 'a\u001b[', 'a'],
  ])('removes %s', (_, text, plain) => {
    expect(plainTerminal(text)).toBe(plain);
  });

  it('keeps line ends and whatever people write', () => {
    const text = '（牵头单位：市卫生健康委）\n1：0.53 — “𠮷” 👍 [1]';
    expect(plainTerminal(text)).toBe(text);
  });

  it('leaves nothing a terminal obeys, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainTerminal(text)).not.toMatch(OBEYED);
      }),
    );
  });

  it('reaches every string of a value', () => {
    expect(plainTerminalDeep({ a: ['\u001b[1mx'], b: { c: 'y\u0007', d: 1, e: null } })).toEqual({
      a: ['x'],
      b: { c: 'y', d: 1, e: null },
    });
  });
});

describe('jsonLine', () => {
  it('is one harmless line and the same value when parsed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = jsonLine({ text });
        expect(line).not.toMatch(OBEYED);
        expect(line).not.toContain('\n');
        expect(JSON.parse(line)).toEqual({ text });
      }),
    );
  });
});
