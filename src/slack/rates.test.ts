import { describe, expect, it } from 'vitest';
import { type Cost, newRates } from './rates.js';

const PERSON = { team: 'T1', enterprise: null, isOrgInstall: false, channel: 'C1', user: 'U1', isExtShared: null };
const at = (seconds: number) => new Date(seconds * 1000);

describe('rates', () => {
  it('let a minute’s worth through at once, then as much as time gives back', () => {
    const { take } = newRates({ perUser: 6, perChannel: 100 });
    const ask = (seconds: number) => take('question', PERSON, at(seconds));
    expect(Array.from({ length: 6 }, () => ask(0).isOver)).toEqual(Array(6).fill(false));
    expect(ask(0)).toEqual({ isOver: true, seconds: 10, isFirst: true });
    expect(ask(5)).toEqual({ isOver: true, seconds: 5, isFirst: false });
    expect(ask(10)).toEqual({ isOver: false });
    expect(ask(10)).toMatchObject({ isOver: true, isFirst: true });
  });

  it('keep people and channels apart, and hold a channel to what all in it do', () => {
    const { take } = newRates({ perUser: 2, perChannel: 3 });
    const ask = (user: string, channel = 'C1') => take('question', { ...PERSON, user, channel }, at(0)).isOver;
    expect([ask('U1'), ask('U1'), ask('U2')]).toEqual([false, false, false]);
    expect([ask('U3'), ask('U3', 'C2'), ask('U4', 'D9'), ask('U4', 'D9'), ask('U4', 'D9')]).toEqual([
      ...[true, false, false, false, true],
    ]);
  });

  it('let even the dearest act through once a minute, and gain nothing from a clock set back', () => {
    const { take } = newRates({ perUser: 1, perChannel: 1 });
    const quiz = (seconds: number) => take('quiz', PERSON, at(seconds)).isOver;
    expect([quiz(0), quiz(30), quiz(60), quiz(0), quiz(119)]).toEqual([false, true, false, true, false]);
  });

  it.each<[Cost, number]>([
    ['look', 50],
    ['question', 10],
    ['check', 5],
    ['quiz', 2],
  ])('weigh what is done: %s', (cost, times) => {
    const { take } = newRates({ perUser: 10, perChannel: 1000 });
    let through = 0;
    while (through < 100 && !take(cost, PERSON, at(0)).isOver) through += 1;
    expect(through).toBe(times);
  });
});
