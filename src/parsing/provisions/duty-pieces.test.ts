import { describe, expect, it } from 'vitest';
import { dutiesIn, planOf, unitsOf } from './provisions.fixture.js';

const unitsIn = (words: string) => unitsOf(planOf(`办好各项事情。${words}`)).flat();

describe('labels', () => {
  it.each<[words: string, ...units: string[]]>([
    ['（责任股室：党建办、人事股）', '党建办:in-charge', '人事股:in-charge'],
    ['（牵头股室：计财股；配合股室：项目办、电教馆）', '计财股:lead', '项目办:supporting', '电教馆:supporting'],
    ['（牵头处室：规划处；协办处室：后勤服务中心）', '规划处:lead', '后勤服务中心:supporting'],
    ['（责任学院：文学院；配合部门：教务处）', '文学院:in-charge', '教务处:supporting'],
    ['（责任单位：市文旅局 配合单位：市教育局）', '市文旅局:in-charge', '市教育局:supporting'],
    ['（责任单位：市文旅局 完成时限：2031年6月）', '市文旅局:in-charge'],
    ['（责任单位：市文旅局；配合单位：无）', '市文旅局:in-charge'],
    ['（责任单位：市文旅局（牵头）、市教育局）', '市文旅局:lead', '市教育局:in-charge'],
    ['\n责任股室：人事股', '人事股:in-charge'],
    ['\n牵头科室：综合科\n配合科室：法规科、人事科', '综合科:lead', '法规科:supporting', '人事科:supporting'],
    ['\n牵头单位（科室）：综合科', '综合科:lead'],
    ['\n责任单位：市教育局、各县（市、区）', '市教育局:in-charge', '各县（市、区）:in-charge'],
    ['\n【牵头股室】计财股\n【配合股室】电教馆', '计财股:lead', '电教馆:supporting'],
    ['\n[责任科室]：法规科', '法规科:in-charge'],
  ])('name units of any kind: %s', (words, ...units) => {
    expect(unitsIn(words)).toEqual(units);
  });

  it.each<[words: string, ...units: string[]]>([
    ['（责任领导：陈云；责任单位：市文旅局；责任人：李川）', '市文旅局:in-charge'],
    ['（分管领导：陈云；责任科室：人事科）', '人事科:in-charge'],
    ['\n牵头领导：陈云\n责任科室：法规科', '法规科:in-charge'],
    ['（责任人：李川）'],
    ['\n责任人：李川'],
  ])('of persons name no unit: %s', (words, ...units) => {
    expect(unitsIn(words)).toEqual(units);
  });

  it.each<[words: string, ...units: string[]]>([
    ['\n责任单位：市教育局、市财政局按职责分工负责', '市教育局:in-charge', '市财政局:in-charge'],
    ['（责任单位：市教育局、市财政局等部门按照各自职责抓好落实）', '市教育局:in-charge', '市财政局:in-charge'],
    [
      '（责任单位：市教育局牵头，市财政局、市民政局配合）',
      '市教育局:lead',
      '市财政局:supporting',
      '市民政局:supporting',
    ],
    ['（牵头单位：市教育局负责；配合单位：市财政局）', '市教育局:lead', '市财政局:supporting'],
    [
      '（牵头单位：市教育局，市民政局；责任单位：各县区政府）',
      '市教育局:lead',
      '市民政局:lead',
      '各县区政府:in-charge',
    ],
    ['（责任单位：市教育局会同市财政局）', '市教育局:in-charge', '市财政局:supporting'],
  ])('keep the manner apart from the names, and say less than 牵头 does: %s', (words, ...units) => {
    expect(unitsIn(words)).toEqual(units);
  });

  it('tell the manner where no lead is named', () => {
    const [duty] = dutiesIn(planOf('办好各项事情。\n责任单位：市教育局、市财政局按职责分工负责'));
    expect(duty?.manner).toBe('按职责分工负责');
  });
});

describe('pieces of a bracket', () => {
  it.each<[words: string, ...units: string[]]>([
    [
      '（市住建局会同市商务局推进，市妇联、市残联参与）',
      '市住建局:in-charge',
      '市商务局:supporting',
      '市妇联:supporting',
      '市残联:supporting',
    ],
    [
      '（市住建局会同有关部门开展，各县区人民政府落实）',
      '市住建局:in-charge',
      '有关部门:supporting',
      '各县区人民政府:in-charge',
    ],
    ['（市住建局牵头，会同市商务局推进）', '市住建局:lead', '市商务局:supporting'],
    ['（市住建局商市财政局推进）', '市住建局:in-charge', '市财政局:supporting'],
    ['（市住建局联合市财政局推进）', '市住建局:in-charge', '市财政局:in-charge'],
    [
      '（市气象局、市供销公司，驻地管理部门指导）',
      '市气象局:in-charge',
      '市供销公司:in-charge',
      '驻地管理部门:guiding',
    ],
    ['（云屏水务有限公司承建，市水利局监管）', '云屏水务有限公司:in-charge', '市水利局:guiding'],
    ['（县委宣传部牵头，县融媒体中心承办）', '县委宣传部:lead', '县融媒体中心:in-charge'],
  ])('say what each does: %s', (words, ...units) => {
    expect(unitsIn(words)).toEqual(units);
  });

  it.each([
    '（分步实施）',
    '（全面推进落实）',
    '（责任落实）',
    '（鼓励企业参与）',
    '（政府主导，市场运作，社会参与）',
    '（以县为单位推进）',
    '（含设施建设）',
  ])('are none where they say how something is done: %s', (words) => {
    expect(unitsIn(words)).toEqual([]);
  });
});

describe('classes of bodies', () => {
  it.each<[words: string, ...units: string[]]>([
    ['（松湾区、青溪县人民政府负责）', '松湾区、青溪县人民政府:in-charge'],
    [
      '（市教育局、松湾区、云屏经开区管委会负责）',
      '市教育局:in-charge',
      '松湾区:in-charge',
      '云屏经开区管委会:in-charge',
    ],
    ['（各县（市、区）党委和政府负责）', '各县（市、区）党委和政府:in-charge'],
    ['（松湾区、青溪县委和政府负责）', '松湾区、青溪县委和政府:in-charge'],
    ['（各市（州）、县（市、区）人民政府负责）', '各市（州）、县（市、区）人民政府:in-charge'],
    ['（乡（镇）人民政府、街道办事处负责）', '乡（镇）人民政府:in-charge', '街道办事处:in-charge'],
    ['（各乡镇（街道）党（工）委负责）', '各乡镇（街道）党（工）委:in-charge'],
  ])('are one unit each: %s', (words, ...units) => {
    expect(unitsIn(words)).toEqual(units);
  });
});
