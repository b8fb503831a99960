import { describe, expect, it } from 'vitest';
import { isBodyName, splitBodies, withoutMaking } from './body-names.js';

describe('names of bodies', () => {
  it('are those of departments, parties and ministries too', () => {
    for (const name of ['国务院', '外交部', '云屏市渡运管理处', '交通运输部办公厅水运司', '中共云屏市委', '市金融办'])
      expect(isBodyName(name)).toBe(true);
    for (const text of ['与渡口有关的处所', '关于渡口的通知', '渡口']) expect(isBodyName(text)).toBe(false);
  });

  it('come apart where nothing stands between them', () => {
    expect(splitBodies('云屏市财政局中共云屏市委社会工作部云屏市民政局')).toEqual([
      '云屏市财政局',
      '中共云屏市委社会工作部',
      '云屏市民政局',
    ]);
    expect(splitBodies('国家发展改革委财政部水利部')).toEqual(['国家发展改革委', '财政部', '水利部']);
    expect(splitBodies('云屏市财政局市民政局')).toEqual(['云屏市财政局', '市民政局']);
    expect(splitBodies('中共中央国务院')).toEqual(['中共中央', '国务院']);
  });

  it('stay whole where a part would be no name', () => {
    for (const name of ['人力资源社会保障部', '云屏市人民政府办公室', '云屏市市场监督管理局'])
      expect(splitBodies(name)).toEqual([name]);
  });

  it('lose the word that says they made the text', () => {
    expect(withoutMaking('云屏市民政局　制定')).toBe('云屏市民政局');
    expect(withoutMaking('渡口管理制')).toBe('渡口管理制');
  });
});
