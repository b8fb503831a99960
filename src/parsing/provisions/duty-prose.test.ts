import { describe, expect, it } from 'vitest';
import { planOf, unitsOf } from './provisions.fixture.js';

const unitsIn = (sentence: string) => unitsOf(planOf(sentence)).flat();

describe('a body is charged', () => {
  it.each<[sentence: string, ...units: string[]]>([
    ['乡（镇）人民政府、街道办事处做好辖区内花市的具体工作。', '乡（镇）人民政府:in-charge', '街道办事处:in-charge'],
    ['各县（市、区）人民政府要抓好本地区规划落实。', '各县（市、区）人民政府:in-charge'],
    ['市财政局做好资金保障。', '市财政局:in-charge'],
    ['云屏供电公司做好电力保障。', '云屏供电公司:in-charge'],
    ['各县区人民政府要承担起主体责任，完善工作机制。', '各县区人民政府:in-charge'],
    ['县水务局履行行业监管责任，供水公司承担主体责任。', '县水务局:in-charge', '供水公司:in-charge'],
    ['县级人民政府对花市工作负主体责任。', '县级人民政府:in-charge'],
    ['各乡镇人民政府、街道办事处是花市改造的责任主体。', '各乡镇人民政府:in-charge', '街道办事处:in-charge'],
    ['市花市投资有限公司具体承建，市信息中心承担日常运维。', '市花市投资有限公司:in-charge', '市信息中心:in-charge'],
    ['市第一医院承担急救任务，青澜大学负责人才培养。', '市第一医院:in-charge', '青澜大学:in-charge'],
    ['本市其他有关行政管理部门按照各自职责，做好花市工作。', '本市其他有关行政管理部门:in-charge'],
    ['县级以上人民政府及其有关部门应当按照职责做好花市工作。', '县级以上人民政府及其有关部门:in-charge'],
    ['登记机构由市信息中心承担。', '市信息中心:in-charge'],
    ['花市由街道办事处按照规定组织开展。', '街道办事处:in-charge'],
    ['花市的责任主体是市文旅局。', '市文旅局:in-charge'],
    ['市花市服务中心受市文旅局委托，承担花市的具体管理工作。', '市花市服务中心:in-charge'],
    ['云屏市、松湾区、青溪县人民政府承担属地管护责任。', '云屏市、松湾区、青溪县人民政府:in-charge'],
    ['青澜省粮食储备中心在省粮食局领导下，具体承担应急调运任务。', '青澜省粮食储备中心:in-charge'],
    ['市花市领导小组办公室（设在市文旅局）负责统筹调度。', '市花市领导小组办公室:in-charge'],
  ])('by other words than 负责: %s', (sentence, ...units) => {
    expect(unitsIn(sentence)).toEqual(units);
  });

  it.each<[sentence: string, ...units: string[]]>([
    ['市文旅局是花市工作的主管部门，负责统筹协调。', '市文旅局:lead'],
    ['市文旅局是花市的主管部门，其所属的花市服务中心承担具体工作。', '市文旅局:lead', '花市服务中心:in-charge'],
    ['花市工作由市文旅局作为牵头单位。', '市文旅局:lead'],
    ['市文旅局为牵头单位，市教育局为配合单位。', '市文旅局:lead', '市教育局:supporting'],
    ['牵头单位为市文旅局，配合单位为市教育局。', '市文旅局:lead', '市教育局:supporting'],
    ['由市委组织部牵头，市教育局配合。', '市委组织部:lead', '市教育局:supporting'],
    ['由市文旅局总牵头，市教育局、市财政局分别负责。', '市文旅局:lead', '市教育局:in-charge', '市财政局:in-charge'],
    ['由市文旅局牵头，会同市教育局制定目录。', '市文旅局:lead', '市教育局:supporting'],
    ['市文旅局受理后，应当会同有关部门审核。', '市文旅局:in-charge', '有关部门:supporting'],
    ['教育、文旅等部门应当对花市加强指导。', '教育:guiding', '文旅:guiding'],
    ['市文旅局给予业务指导。', '市文旅局:guiding'],
    ['市文旅局每年对实施情况进行监督检查。', '市文旅局:guiding'],
    ['市水保站在市水务局指导下，承担监测的日常工作。', '市水务局:guiding', '市水保站:in-charge'],
    ['县林长制办公室在县林业局的监督下，负责古树巡护。', '县林业局:guiding', '县林长制办公室:in-charge'],
    ['市财政局通过现有渠道支持花市，会同市审计局加强绩效管理。', '市财政局:in-charge', '市审计局:supporting'],
    ['教育部、共青团中央、农工党中央协同推进。', '教育部:supporting', '共青团中央:supporting', '农工党中央:supporting'],
    ['各级人民政府要完善协同推进机制，形成合力。'],
  ])('in the role the sentence gives: %s', (sentence, ...units) => {
    expect(unitsIn(sentence)).toEqual(units);
  });

  it.each<[sentence: string, ...units: string[]]>([
    [
      '《花市办法》第四条作了明确：市文旅局主管花市工作，负责协调；市公安局负责秩序。',
      '市文旅局:lead',
      '市公安局:in-charge',
    ],
    ['《花市办法》明确市文旅局负责登记。', '市文旅局:in-charge'],
    ['职责分工：市文旅局牵头，市教育局配合。', '市文旅局:lead', '市教育局:supporting'],
    ['规定市文旅局负责登记，市公安局负责秩序。', '市文旅局:in-charge', '市公安局:in-charge'],
  ])('behind what introduces it: %s', (sentence, ...units) => {
    expect(unitsIn(sentence)).toEqual(units);
  });
});

describe('nobody is charged', () => {
  it.each([
    '商户应当做好卫生工作。',
    '花市经营单位应当做好防火工作。',
    '各单位要高度重视，密切配合，做好宣传。',
    '申请人承担法律责任。',
    '花市经营企业依法承担赔偿责任。',
    '所需费用由建设单位承担。',
    '超出部分由参保人自行承担。',
    '市文旅局可以根据需要组织实施演练。',
    '市人民政府应当每年向市人民代表大会报告监督检查情况。',
    '违反规定的，由市文旅局依据职权责令改正。',
    '花市服务机构应当指派本机构的讲解员承办讲解业务。',
    '经营者应当及时发现和制止违规行为，并协助查处。',
    '云屏自由贸易区制定具体办法。',
  ])('where a sentence reminds, allows, punishes or pays: %s', (sentence) => {
    expect(unitsIn(sentence)).toEqual([]);
  });
});
