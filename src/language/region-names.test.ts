import { describe, expect, it } from 'vitest';
import { countRegions, leadingRegion, regionOfNumber } from './region-names.js';

const pathOf = (text: string, within?: string) => {
  const region = leadingRegion(text, within);
  return region === null ? null : [region.region.level, ...region.path].join('/');
};

describe('the region a name opens with', () => {
  it.each([
    ['广州市天河区教育局', 'county/广东省/广州市/天河区'],
    ['句容市人民政府办公室', 'county/江苏省/镇江市/句容市'],
    ['山东省聊城市东阿县人民政府', 'county/山东省/聊城市/东阿县'],
    ['吉林市船营区', 'county/吉林省/吉林市/船营区'],
    ['上海市城乡规划条例', 'province/上海市'],
    ['新疆生产建设兵团办公厅', 'province/新疆生产建设兵团'],
    ['青海省海南藏族自治州', 'city/青海省/海南藏族自治州'],
    ['原路桥区卫生局', 'county/浙江省/台州市/路桥区'],
    ['中共海南省委', 'province/海南省'],
    ['国务院办公厅', 'nation'],
    ['教育部关于', 'nation'],
  ])('is known for %s', (text, path) => {
    expect(pathOf(text)).toBe(path);
  });

  it.each([
    ['青澜省云屏市水务局', 'city/青澜省/云屏市'],
    ['云屏市松湾区教育局', 'county/云屏市/松湾区'],
    ['青澜省人民政府令', 'province/青澜省'],
    ['白渚自治县人民政府', 'county/白渚自治县'],
  ])('is read by its suffix where no gazetteer holds it: %s', (text, path) => {
    expect(pathOf(text)).toBe(path);
  });

  it.each([
    '示范区建设方案',
    '城市更新方案',
    '市人力资源社会保障局',
    '全市工作要点',
    '沿海县（市、区）渔港方案',
    '各区人民政府',
  ])('is none for %s', (text) => {
    expect(pathOf(text)).toBeNull();
  });

  it('is settled by the larger region where several places bear a name', () => {
    expect(pathOf('朝阳区')).toBe('county/朝阳区');
    expect(pathOf('朝阳区', '北京市')).toBe('county/北京市/朝阳区');
  });
});

describe('the letters of a document number', () => {
  it.each([
    ['国办发〔2018〕128号', 'nation'],
    ['穗府办规〔2024〕13号', 'city'],
    ['鄂卫发〔2024〕25号', 'province'],
  ])('tell the region of %s', (number, level) => {
    expect(regionOfNumber(number)?.region.level).toBe(level);
  });

  it('tell none where they stand for no region', () => {
    expect(regionOfNumber('路卫发〔2011〕76号')).toBeNull();
  });
});

it('counts places by whole names, and provinces and cities by their short ones too', () => {
  const counts = countRegions('聊城市东阿县与聊城其他县，山东各市。');
  expect([counts.get('聊城市'), counts.get('东阿县'), counts.get('山东省')]).toEqual([2, 1, 1]);
});
