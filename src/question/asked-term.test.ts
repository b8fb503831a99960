import { describe, expect, it } from 'vitest';
import { readAskedTerm } from './asked-term.js';
import { conceptVariant } from './concepts.js';

const TOPIC = { surface: '食堂', variants: [conceptVariant('食堂', 1)], weight: 3, known: true };

describe('readAskedTerm', () => {
  it.each([
    ['什么是社区食堂', [], '社区食堂'],
    ['社区食堂是什么意思？', [], '社区食堂'],
    ['“三进”到底指什么', ['三进'], '三进'],
    ['ABC代表什么', [], 'ABC'],
  ])('reads the name whose meaning “%s” asks for', (text, quoted, term) => {
    expect(readAskedTerm({ text, quoted, concepts: [TOPIC] })).toBe(term);
  });

  it.each(['社区食堂谁牵头', '“三进”由谁牵头', '什么时候建成'])('reads none in “%s”', (text) => {
    expect(readAskedTerm({ text, quoted: text.includes('“') ? ['三进'] : [], concepts: [TOPIC] })).toBeNull();
  });

  it('takes no name where the question holds no topic', () => {
    expect(readAskedTerm({ text: '什么是社区食堂', quoted: [], concepts: [] })).toBeNull();
  });
});
