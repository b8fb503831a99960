import { describe, expect, it } from 'vitest';
import { readAskedNames } from './asked-names.js';

describe('readAskedNames', () => {
  it('reads a quoted name whose members are asked for', () => {
    expect(readAskedNames('“三进”是哪三进', ['三进'])).toEqual(['三进']);
    expect(readAskedNames('“三进”由谁牵头', ['三进'])).toEqual([]);
  });

  it('reads a counted noun wherever it stands', () => {
    expect(readAskedNames('望川的五大中心建得怎样', [])).toEqual(['五大中心建得怎样']);
    expect(readAskedNames('2033年有什么目标', [])).toEqual([]);
  });
});
