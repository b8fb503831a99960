/** For tests: what documents say of themselves. */
import { expect, it } from 'vitest';
import { type Expected, parseFault, parseLines } from './faults.fixture.js';

export const PROVINCE = { region: { name: '青澜省', level: 'province' }, regionPath: ['青澜省'] } as const;
export const CITY = { region: { name: '云屏市', level: 'city' }, regionPath: ['云屏市'] } as const;
export const NATION = { region: { name: '全国', level: 'nation' }, regionPath: [] } as const;
export const DISTRICT = { region: { name: '松湾区', level: 'county' }, regionPath: ['云屏市', '松湾区'] } as const;

/** Name of a case, its text and what it says of itself. */
export type Written = readonly [string, string, Expected];

/** A test for each input of `fixtures/faults` and for each text. */
export function describesItself(
  given: readonly (readonly [string, Expected])[],
  written: readonly Written[] = [],
): void {
  it.each(given)('is known from %s', (file, expected) => {
    expect(parseFault(file).document).toMatchObject(expected);
  });
  it.each(written)('is known from %s', (_, text, expected) => {
    expect(parseLines(text).document).toMatchObject(expected);
  });
}
