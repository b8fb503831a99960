import { beforeAll, describe, expect, it } from 'vitest';
import type { Glossary } from '../../question/glossary.js';
import type { Region } from '../../vocabulary/document.js';
import { fullUnitName } from './full-unit-name.js';
import { resolveUnits } from './resolve-units.js';
import { HUBEI, LIAOCHENG, planOf, shippedGlossary } from './units.fixture.js';

let glossary: Glossary;
beforeAll(async () => {
  glossary = await shippedGlossary();
});

describe('the full name of a department', () => {
  it.each<[string, Region, string]>([
    ['市医保局', LIAOCHENG, '聊城市医疗保障局'],
    ['市委编办', LIAOCHENG, '中共聊城市委机构编制委员会办公室'],
    ['市教育体育局', LIAOCHENG, '聊城市教育和体育局'],
    ['聊城金融监管分局', LIAOCHENG, '国家金融监督管理总局聊城监管分局'],
    ['省卫健委', HUBEI, '湖北省卫生健康委员会'],
    ['省财政厅', HUBEI, '湖北省财政厅'],
    ['团省委', HUBEI, '共青团湖北省委员会'],
    ['省管局', { name: '江西省', level: 'province' }, '江西省机关事务管理局'],
    ['市财政局', { name: '北京市', level: 'province' }, '北京市财政局'],
    ['市卫健局', { name: '句容市', level: 'county' }, '句容市卫生健康局'],
    ['县委组织部', { name: '莘县', level: 'county' }, '中共莘县委员会组织部'],
    ['国家发展改革委', { name: '全国', level: 'nation' }, '国家发展和改革委员会'],
  ])('is made of the region and the form of its level: %s', (printed, region, full) => {
    expect(fullUnitName(printed, region, glossary)).toBe(full);
  });

  it.each<[string, Region | null, string]>([
    ['市湖泊局', LIAOCHENG, '聊城市湖泊局'],
    ['省卫生健康委', LIAOCHENG, '省卫生健康委'],
    ['各县（市、区）人民政府', LIAOCHENG, '各县（市、区）人民政府'],
    ['市医保局', null, '市医保局'],
  ])('is the printed one where no more is known: %s', (printed, region, full) => {
    expect(fullUnitName(printed, region, glossary)).toBe(full);
  });

  it('is the one the plan prints where it prints one', () => {
    const plan = planOf(LIAOCHENG, ['市大数据局'], '由聊城市大数据发展管理局会同有关部门建设。');
    expect(resolveUnits('大数据局', [plan], glossary)).toMatchObject({ units: [{ full: '聊城市大数据发展管理局' }] });
  });
});
