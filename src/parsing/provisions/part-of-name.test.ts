import { describe, expect, it } from 'vitest';
import { figuresIn, planOf } from './provisions.fixture.js';

const readIn = (sentence: string) => figuresIn(planOf(sentence)).map(({ name, value }) => [name, value]);

describe('a quantity that says which ones are meant', () => {
  it.each<[sentence: string, ...rows: [name: string, value: string][]]>([
    ['20户以上自然村通邮率达到95%。', ['20户以上自然村通邮率', '95%']],
    ['500人以上企业工会建会率不低于98%。', ['500人以上企业工会建会率', '98%']],
    ['力争小学45人以上大班额比例控制在3%以内。', ['小学45人以上大班额比例', '3%']],
    ['100张床位以上的养老机构护理员持证率达到90%。', ['100张床位以上的养老机构护理员持证率', '90%']],
    ['服务半径500米以内的公园覆盖率达到85%。', ['服务半径500米以内的公园覆盖率', '85%']],
    ['年产值1000万元以上的花企达到40家。', ['年产值1000万元以上的花企', '40家']],
    ['建设30班以上学校2所。', ['30班以上学校', '2所']],
    ['10万人口以上的镇建成1所花艺学校。', ['花艺学校', '1所']],
    ['常住人口5万人以上的镇至少设置1个驿站。', ['驿站', '1个']],
    ['对50亩以上、500亩以下的茶园开展提质改造，每年改造不少于20片。', ['50亩以上、500亩以下的茶园', '20片']],
    ['50户以上自然村宽带网络全覆盖。', ['50户以上自然村宽带网络', '全覆盖']],
    ['优先改造漏损率超过25%的管段12公里。', ['漏损率超过25%的管段', '12公里']],
    ['对漏损率超过25%的管段开展改造。'],
    ['通过三年时间，花市覆盖率达到60%。', ['花市覆盖率', '60%']],
  ])('is no value: %s', (sentence, ...rows) => {
    expect(readIn(sentence)).toEqual(rows);
  });

  it.each<[sentence: string, ...rows: [name: string, value: string][]]>([
    ['建成30个以上花市。', ['花市', '30个']],
    ['组织300人以上花农参加培训。', ['花农', '300人']],
    ['打造3—5个特色花镇、10个以上花村。', ['特色花镇', '3—5个'], ['花村', '10个']],
    ['协调10家左右花企帮扶花农。', ['花企帮扶花农', '10家']],
  ])('is a value where so many are made: %s', (sentence, ...rows) => {
    expect(readIn(sentence)).toEqual(rows);
  });
});
