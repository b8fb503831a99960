import { describe, expect, it } from 'vitest';
import type { Duty, DutyUnit } from '../../vocabulary/provision.js';
import type { GoldDuty } from './gold-provision.js';
import { judgeDuties, precisionOf, recallOf } from './judge-duties.js';

const PLACES = new Map([
  ['kite#1', { label: '一、', text: '放风筝由市体育局负责。' }],
  ['kite#2', { label: '二、', text: '市体育局会同市气象局测风。' }],
]);
const SPORT = { name: '市体育局', role: 'lead' } as const;
const WEATHER = { name: '市气象局', role: 'supporting' } as const;

function wanted(units: DutyUnit[], more: Partial<GoldDuty> = {}): GoldDuty {
  return { file: 'kite.txt', label: '一、', kind: 'duty', units, ...more };
}

function read(units: DutyUnit[], clauseId: Duty['clauseId'] = 'kite#1'): Duty {
  return { kind: 'duty', clauseId, units, manner: null, open: false, standing: [], quote: '', start: 0, end: 0 };
}

function tallyOf(gold: GoldDuty[], duties: Duty[]) {
  return judgeDuties(gold, duties, PLACES).tally;
}

describe('judged duties', () => {
  it('are right by unit, role and clause', () => {
    const tally = tallyOf([wanted([SPORT, WEATHER])], [read([WEATHER]), read([SPORT])]);
    expect(tally).toEqual({ wanted: 2, right: 2, otherRole: 0, missed: 0, extra: 0 });
    expect([recallOf(tally), precisionOf(tally)]).toEqual([1, 1]);
  });

  it('count a unit in another role against recall and precision', () => {
    const tally = tallyOf([wanted([SPORT, WEATHER])], [read([SPORT, { ...WEATHER, role: 'guiding' }])]);
    expect(tally).toMatchObject({ right: 1, otherRole: 1, missed: 0, extra: 0 });
    expect([recallOf(tally), precisionOf(tally)]).toEqual([0.5, 0.5]);
  });

  it('count a unit of another clause as missed here and too many there', () => {
    const { tally, faults } = judgeDuties([wanted([SPORT])], [read([SPORT], 'kite#2')], PLACES);
    expect(tally).toMatchObject({ right: 0, missed: 1, extra: 1 });
    expect(faults).toEqual(['duty missed: 一、 市体育局 lead', 'duty too many: 二、 市体育局 lead']);
  });

  it('hold neither against a unit that readers differ on', () => {
    const gold = [wanted([SPORT], { doubt: true })];
    expect(tallyOf(gold, [])).toMatchObject({ wanted: 0, missed: 0 });
    expect(tallyOf(gold, [read([{ ...SPORT, role: 'guiding' }])])).toMatchObject({ otherRole: 0, extra: 0 });
  });

  it('take one who acts 会同 others as leading or in charge', () => {
    const gold = [wanted([SPORT], { label: '二、' }), wanted([SPORT])];
    const inCharge = { ...SPORT, role: 'in-charge' } as const;
    expect(tallyOf(gold, [read([inCharge], 'kite#2'), read([inCharge])])).toMatchObject({ right: 1, otherRole: 1 });
  });

  it('do not count a unit twice that a clause names twice', () => {
    expect(tallyOf([wanted([SPORT])], [read([SPORT]), read([SPORT])])).toMatchObject({ right: 1, extra: 0 });
  });
});
