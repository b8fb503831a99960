import { describe, expect, it } from 'vitest';
import { isOrganisationName, mayNameBody } from './organisation.js';

describe('isOrganisationName', () => {
  it.each(['云屏市人民政府办公室', '青澜省文化厅', '松湾区管委会', '云屏市妇联', '云屏海关', ' 云屏市教育局 '])(
    'knows %s',
    (text) => {
      expect(isOrganisationName(text)).toBe(true);
    },
  );

  it.each(['', '局', '关于转发教育局', '云屏市', '2031年6月1日', '各区人民政府：'])('knows no body in %j', (text) => {
    expect(isOrganisationName(text)).toBe(false);
  });
});

describe('mayNameBody', () => {
  it.each([
    '县级以上人民政府',
    '市文旅主管部门',
    '各有关单位',
    '市教育局',
    '松湾区管委会',
    '花市经营企业',
    '应急管理局',
    '市对外贸易局',
    '本级人民政府',
    '人事股',
    '市人民政府其他有关部门',
    '县级以上人民政府及其有关部门',
  ])('takes %s for a body or a class of bodies', (text) => {
    expect(mayNameBody(text)).toBe(true);
  });

  it.each([
    '',
    '局',
    '应当建立花市的单位',
    '鼓励企业',
    '支持各类企业',
    '按照规定由市教育局',
    '全社会',
    '第3中心',
    '完善花市机构',
    '市文旅局负责的单位',
    '花市公司控股',
    '其有关部门',
  ])('takes none of %j', (text) => {
    expect(mayNameBody(text)).toBe(false);
  });
});
