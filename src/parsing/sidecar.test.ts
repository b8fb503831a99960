import { describe, expect, it } from 'vitest';
import { AppError } from '../vocabulary/errors.js';
import { readSidecar } from './sidecar.js';

function problemOf(yaml: string): string {
  try {
    readSidecar(yaml, 'plan.yaml');
    return '';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe('sidecar-invalid');
    expect(error.details.file).toBe('plan.yaml');
    return error.message;
  }
}

describe('readSidecar', () => {
  it('is empty where there is none', () => {
    expect(readSidecar(null, 'plan.yaml')).toEqual({});
    expect(readSidecar(' \n# nothing\n', 'plan.yaml')).toEqual({});
  });

  it('reads what the text does not say', () => {
    const yaml = 'kind: plan\nregion: { name: 聊城市, level: city }\nsource: 网页\ntitle: 方案\n';
    expect(readSidecar(yaml, 'plan.yaml')).toEqual({
      kind: 'plan',
      region: { name: '聊城市', level: 'city' },
      source: '网页',
      title: '方案',
    });
  });

  it.each([
    ['kind: [', /^plan\.yaml: /],
    ['kind: law', /kind/],
    ['kind: plan\nnumber: 3', /number/],
    ['region: 聊城市', /region/],
    ['region: { name: 聊城市, level: town }', /region\.level/],
    ['- plan', /plan\.yaml/],
    ['title: ""', /title/],
  ])('names the file and the problem of %j', (yaml, problem) => {
    expect(problemOf(yaml)).toMatch(problem);
  });

  it('names all problems together', () => {
    expect(problemOf('kind: law\ntitle: ""')).toMatch(/kind.*title/);
  });
});
