import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const HEAD = `
import type { Answer, Citation, Claim, Missing, NonEmpty, Outcome, VerifiedClaim } from './answer.js';
declare const citation: Citation;
declare const claim: Claim;
declare const verified: VerifiedClaim;
declare const missing: Missing;
`;

/** Compiling is slow, so all samples are files of one program. */
const SAMPLES = {
  'an honest claim': `export const it: Claim = { text: '一', citations: [citation] };`,
  'an honest answer': `export const it: Outcome = { status: 'answered', claims: [verified] };`,
  'an honest partial answer': `export const it: Outcome = { status: 'partial', claims: [verified], missing: [missing] };`,
  'a claim without citations': `export const it: Claim = { text: '一', citations: [] };`,
  'a claim with no list of citations': `export const it: Claim = { text: '一' };`,
  'a claim with a list that may be empty': `export const it = (citations: Citation[]): Claim => ({ text: '一', citations });`,
  'an answered outcome without claims': `export const it: Outcome = { status: 'answered', claims: [] };`,
  'an answered outcome of unverified claims': `export const it: Outcome = { status: 'answered', claims: [claim] };`,
  'a verified claim made by hand': `export const it: VerifiedClaim = { text: '一', citations: [citation] };`,
  'a partial outcome that misses nothing': `export const it: Outcome = { status: 'partial', claims: [verified], missing: [] };`,
  'a partial outcome without claims': `export const it: Outcome = { status: 'partial', claims: [], missing: [missing] };`,
  'a refusal with claims': `export const it: Outcome = { status: 'refused', reason: 'off-topic', claims: [verified] };`,
  'an emptied list of citations': `export const it = () => { claim.citations.pop(); };`,
} as const;

const errors = compile(SAMPLES);

describe('answer types', () => {
  it.each(Object.keys(SAMPLES).slice(0, 3))('%s compiles', (name) => {
    expect(errors.get(name)).toEqual([]);
  });

  it.each(Object.keys(SAMPLES).slice(3))('%s does not compile', (name) => {
    expect(errors.get(name)).not.toEqual([]);
  });

  it('only the verifier casts to a verified claim', () => {
    const files = ts.sys.readDirectory(resolve('src'), ['.ts']).filter((file) => !file.endsWith('.test.ts'));
    const casting = files.filter((file) => /as (?:unknown as )?VerifiedClaim/.test(ts.sys.readFile(file) ?? ''));
    expect(casting.map((file) => file.slice(resolve('src').length + 1))).toEqual(['answering/verify/graded.ts']);
    const importing = files.filter((file) => /from '.*\/graded\.js'/.test(ts.sys.readFile(file) ?? ''));
    expect(importing.every((file) => file.startsWith(resolve('src/answering/verify')))).toBe(true);
  });
});

function compile(samples: Readonly<Record<string, string>>): Map<string, readonly string[]> {
  const paths = new Map(
    Object.keys(samples).map((name, index) => [resolve('src/vocabulary', `sample-${index}.ts`), name]),
  );
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const sourceOf = (path: string) => {
    const name = paths.get(path);
    return name === undefined ? undefined : `${HEAD}${samples[name]}`;
  };
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => paths.has(path) || fileExists(path);
  host.readFile = (path) => sourceOf(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = sourceOf(path);
    return text === undefined
      ? getSourceFile.call(host, path, version, ...rest)
      : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([...paths.keys()], options, host);
  return new Map(
    [...paths].map(([path, name]) => {
      const messages = ts
        .getPreEmitDiagnostics(program, program.getSourceFile(path))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
      return [name, messages];
    }),
  );
}
