import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachTerm, isHan, tokenize } from './tokenizer.js';

describe('tokenize', () => {
  it.each([
    ['医共体', ['医', '医共', '共', '共体', '体']],
    ['牵头，配合', ['牵', '牵头', '头', '配', '配合', '合']],
    ['医 保', ['医', '保']],
    ['推行DRG付费', ['推', '推行', '行', 'drg', '付', '付费', '费']],
    ['１.０１人', ['1.01', '人']],
    ['达到90%以上', ['达', '达到', '到', '90', '以', '以上', '上']],
    ['1:0.53', ['1', '0.53']],
    ['v1.2.3. 完', ['v1.2.3', '完']],
    ['COVID-19', ['covid', '19']],
    ['...', []],
    ['', []],
    ['𠮷林', ['𠮷', '𠮷林', '林']],
    ['一\u{20bb7}', ['一', '一\u{20bb7}', '\u{20bb7}']],
    ['\ud842 broken', ['broken']],
  ])('turns %j into its terms', (text, terms) => {
    expect(sorted(tokenize(text))).toEqual(sorted(terms));
  });

  it('makes no term across a line break or a number', () => {
    expect(tokenize('二〇\n二五年5月')).not.toContain('〇二');
    expect(tokenize('年5月')).not.toContain('年月');
  });

  it('folds full-width, upper case and compatibility forms to the same terms', () => {
    expect(tokenize('ＤＲＧ⾦')).toEqual(tokenize('drg金'));
  });

  it('yields terms that tokenize to themselves first or among their parts', () => {
    fc.assert(
      fc.property(mixedText(), (text) => {
        for (const term of tokenize(text)) expect(tokenize(term)).toContain(term);
      }),
    );
  });

  it('only joins Han characters that stand side by side', () => {
    fc.assert(
      fc.property(mixedText(), (text) => {
        const folded = text.normalize('NFKC').toLowerCase();
        for (const term of tokenize(text)) expect(folded).toContain(term);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => tokenize(text).length >= 0));
  });
});

describe('eachTerm', () => {
  it('reports the same terms as tokenize, in the same order', () => {
    const found: string[] = [];
    eachTerm('县域内DRG就诊率90%', {
      han: (first, second) => found.push(String.fromCodePoint(...(second === 0 ? [first] : [first, second]))),
      word: (word) => found.push(word),
    });
    expect(found).toEqual(tokenize('县域内DRG就诊率90%'));
  });
});

describe('isHan', () => {
  it('knows every unified ideograph', () => {
    const missed: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const character = String.fromCodePoint(point);
      if (/\p{Unified_Ideograph}/u.test(character) && !isHan(point)) missed.push(point.toString(16));
    }
    expect(missed).toEqual([]);
  });

  it.each(['〇', '々'])('counts %s as Han', (character) => {
    expect(isHan(character.codePointAt(0) ?? 0)).toBe(true);
  });

  it.each(['、', '。', 'あ', 'ア', '가', 'a', '９', '《'])('does not count %s as Han', (character) => {
    expect(isHan(character.codePointAt(0) ?? 0)).toBe(false);
  });
});

function sorted(terms: readonly string[]): string[] {
  return [...terms].sort();
}

function mixedText(): fc.Arbitrary<string> {
  const pieces = ['医', '保', '局', '𠮷', '，', ' ', '\n', 'DRG', 'a', '1', '.', '５', '%', '：', '〔', 'é', 'ア'];
  return fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join(''));
}
