import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ASK = '(?:part\\.text|question|message|asked|ask\\.text)';
/** A pattern run on the wording of a question, or a method of it that takes a pattern. */
const TESTS_WORDING: readonly RegExp[] = [
  new RegExp(`\\.(?:test|exec)\\(\\s*(?:input\\.)?${ASK}\\b`),
  new RegExp(`\\b${ASK}\\.(?:match|matchAll|search|split|replace|replaceAll)\\(`),
];
const TAKES_TEXT = /\{[^{}()]*\btext\b[^{}()]*\}: (?:Pick<)?QuestionPart\b/;
const TESTS_TEXT = /\.(?:test|exec)\(text\b|\btext\.(?:match|matchAll|search|split|replace|replaceAll)\(/;
/** Reads a message before it is understood: by cues alone, but it parts it into sentences. */
const BEFORE_UNDERSTANDING = join('src', 'answering', 'guard.ts');

const sources = ['src/answering', 'src/evidence']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter(
    (file) => file.endsWith('.ts') && !/\.(?:test|contract|fixture)\.ts$/.test(file) && file !== BEFORE_UNDERSTANDING,
  );

/** The functions of a file, roughly: what stands between closing braces at the margin. */
function testsWording(source: string): boolean {
  return source
    .split(/^\}/m)
    .some(
      (body) => TESTS_WORDING.some((pattern) => pattern.test(body)) || (TAKES_TEXT.test(body) && TESTS_TEXT.test(body)),
    );
}

describe('the wording of a question', () => {
  it('is tested in question/ alone', () => {
    expect(sources.length).toBeGreaterThan(40);
    expect(sources.filter((file) => testsWording(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each([
    'if (/谁/.test(part.text)) return who;\n}',
    'const day = DAY.exec(question);\n}',
    'return said && !/不得/.test(asked);\n}',
    'function asks({ text, wants }: QuestionPart) {\n  return wants.who && /谁/.test(text);\n}',
    'part.text.match(/谁/);\n}',
  ])('is seen to be tested in %j', (source) => {
    expect(testsWording(source)).toBe(true);
  });

  it.each([
    'if (/谁/.test(clause.text)) return who;\n}',
    'function a({ text }: Clause) {\n  return /谁/.test(text);\n}',
  ])('is not tested where a text of the documents is: %j', (source) => {
    expect(testsWording(source)).toBe(false);
  });
});
