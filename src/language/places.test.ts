import { describe, expect, it } from 'vitest';
import { placesIn } from './places.js';

describe('placesIn', () => {
  it.each([
    ['办好十堰市、荆门市国家试点', ['十堰市', '荆门市', '十堰', '荆门']],
    ['东阿县为试点县', ['东阿县']],
    ['深化芜湖公立医院改革', ['芜湖']],
  ])('names cities and counties: %s', (text, places) => {
    expect(placesIn(text)).toEqual(places);
  });

  it.each([
    '各县（市、区）要加强领导',
    '公立医院综合改革示范城市(县)',
    '国家安宁疗护试点市的每个县',
    '推进社区医院和城市医疗集团建设',
    '县域医共体与区域医疗中心',
    '市民政局、市场监管',
  ])('takes no general word for a name: %s', (text) => {
    expect(placesIn(text)).toEqual([]);
  });
});
