import { describe, expect, it } from 'vitest';
import { figuresIn, planOf } from './provisions.fixture.js';

const namesIn = (sentence: string) => figuresIn(planOf(sentence)).map(({ name }) => name);

describe('what a name does not open with', () => {
  it.each<[sentence: string, ...names: string[]]>([
    ['到2034年，全区计划新建花市30个。', '花市'],
    ['松湾区计划用两年时间改造码头6座。', '码头'],
    ['各乡镇拟改造花圃20处。', '花圃'],
    ['三年内完成渡口修缮40处。', '渡口修缮'],
    ['用五年时间培训花农3000名。', '培训花农'],
    ['力争用3年左右时间，新增茶园2万亩。', '茶园'],
    ['分三年更新渡船90艘。', '更新渡船'],
    ['2034年底前同步建设充电桩300个。', '充电桩'],
    ['统筹推进旧桥加固60座。', '旧桥加固'],
    ['全市将组建护花队12支。', '护花队'],
    ['市级财政每年安排专项资金5000万元。', '专项资金'],
    ['一年内花农持证率达到90%以上。', '花农持证率'],
    ['每个3000人以上社区配备花艺师不少于2名。', '花艺师'],
    ['2000平方米以上花市应当配备消防员2名。', '消防员'],
    ['支持花企开展技术改造项目30个以上。', '技术改造项目'],
    ['严格控制花市用水总量在3000万立方米以内。', '花市用水总量'],
  ])('is when, how and by whom it is done: %s', (sentence, ...names) => {
    expect(namesIn(sentence)).toEqual(names);
  });

  it.each<[sentence: string, ...names: string[]]>([
    ['改造后渡口满意度不低于95%。', '改造后渡口满意度'],
    ['改造合格率达到100%。', '改造合格率'],
    ['每年新建、改建驿站10座以上。', '新建、改建驿站'],
    ['实施提质改造茶园1.5万亩。', '提质改造茶园'],
    ['计划生育特殊家庭参保率达到100%。', '计划生育特殊家庭参保率'],
    ['统筹基金支出达到5亿元。', '统筹基金支出'],
    ['每千名老年人配备花艺师1名以上。', '每千名老年人配备花艺师'],
    ['花市5年存活率达到60%。', '花市5年存活率'],
    ['撤并渡口5个。', '撤并渡口'],
  ])('leaves a verb that is part of it: %s', (sentence, ...names) => {
    expect(namesIn(sentence)).toEqual(names);
  });
});
