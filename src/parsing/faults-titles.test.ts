import { describe, expect, it } from 'vitest';
import { parseFault } from './faults.fixture.js';
import { CITY, describesItself, NATION, PROVINCE } from './faults-identity.fixture.js';

describe('a title over several lines or below other lines', () => {
  describesItself(
    [
      [
        'c2-letterhead.txt',
        {
          title: '云屏市卫生健康局关于开展2031年秋季饮用水巡查准备工作检查的通知',
          documentNumber: '云卫函〔2031〕20号',
          issuers: ['云屏市卫生健康局'],
          issueDate: '2031-08-20',
          kind: 'plan',
          ...CITY,
        },
      ],
      [
        'c-wrapped.txt',
        {
          title: '云屏市卫生健康局关于开展2031年春季饮用水巡查准备工作检查的通知',
          documentNumber: '云卫函〔2031〕19号',
          issuers: ['云屏市卫生健康局'],
          issueDate: '2031-02-20',
          ...CITY,
        },
      ],
      ['d-annex.txt', { title: '青澜省少年游泳普及行动计划', kind: 'plan', ...PROVINCE }],
      ['d2-annex.txt', { title: '云屏市少年划船普及行动计划', kind: 'plan', ...CITY }],
      ['d3-table.txt', { title: '云屏市有关部门划船职责清单', kind: 'plan', ...CITY }],
      ['d4-annex.txt', { title: '云屏市儿童青少年皮划艇技能普及关爱行动计划', kind: 'plan', ...CITY }],
      ['d5-annex.txt', { title: '云屏市老年摇橹技能推广关爱行动计划', kind: 'plan', ...CITY }],
      ['l-table.txt', { title: '省级有关部门步行职责清单', kind: 'plan' }],
      ['p-old.txt', { title: '国家船政总局关于渡口挂钩奖励几个问题的通知', ...NATION }],
      ['e-qa.txt', { title: '云屏市渔船补贴常见问题解答（2031年版）' }],
      ['n-news.txt', { title: '临溪县：把步行融入日常' }],
      ['j-reply.txt', { title: '青澜省人民政府办公厅对省政协八届二次会议第412号提案的答复' }],
      [
        's-budong.txt',
        {
          title: '云屏市公共卫生工作领导小组办公室关于印发云屏市灭鼠工作方案的通知',
          documentNumber: '云公卫办函〔2031〕37号',
          ...CITY,
        },
      ],
      [
        'r-crumb.txt',
        {
          title: '云屏市支持青年渔民实施办法',
          documentNumber: '云渔规字〔2031〕1号',
          issuers: ['云屏市渔业局', '云屏市财政局'],
          issueDate: '2031-03-03',
          ...CITY,
        },
      ],
      ['w-min.txt', { title: '国家渡运行业工时折算通知', documentNumber: '国渡部发〔2031〕3号', ...NATION }],
    ],
    [
      [
        'a wrapped title below a letter-spaced letterhead and a note on access',
        `松 湾 区 教 育 局 文 件

        松教发〔2032〕15 号

        公开方式：主动公开

        松湾区教育局关于做好 2032 年冬季学校取
        暖设备安全检查和燃料储备有关
        事项的通知
        各中小学、幼儿园，局机关各科室：
        为保证学校冬季取暖，现将有关事
        项通知如下。
        一、检查时间
        11 月 3 日-11 月 9 日。

        松湾区教育局
        2032 年 10 月 20 日`,
        {
          title: '松湾区教育局关于做好2032年冬季学校取暖设备安全检查和燃料储备有关事项的通知',
          documentNumber: '松教发〔2032〕15号',
          issuers: ['松湾区教育局'],
          issueDate: '2032-10-20',
          region: { name: '松湾区', level: 'county' },
        },
      ],
      [
        'a letter-spaced line within a title',
        `青澜省盐务局关于盐场
        若 干 事 项 的 批 复

        青盐〔2029〕12号

        云屏市盐务局：

        同意你局所报方案。

        青澜省盐务局
        二〇二九年十一月六日`,
        {
          title: '青澜省盐务局关于盐场若干事项的批复',
          documentNumber: '青盐〔2029〕12号',
          issueDate: '2029-11-06',
          kind: 'reply',
          ...PROVINCE,
        },
      ],
      [
        'a wrapped title below 附件',
        `附件3

        青澜省沿海县（市、区）老旧渔港设施更新改造
        和安全管理提升三年行动方案

        渔港是渔民生产生活的重要设施，近年来部分渔港设施老化，维护资金不足，安全隐患增多。为更新设施，制定本方案。

        一、目标

        到2034年，更新渔港60座。`,
        { title: '青澜省沿海县（市、区）老旧渔港设施更新改造和安全管理提升三年行动方案', kind: 'plan', ...PROVINCE },
      ],
    ],
  );

  it.each(['c2-letterhead.txt', 'd4-annex.txt'])('leaves the whole preamble of %s outside the front matter', (file) => {
    const { clauses } = parseFault(file);
    const front = clauses.filter(({ unit }) => unit === 'front-matter').map(({ text }) => text);
    const opening = file.startsWith('c2') ? '为进一步落实省、市' : '皮划艇技能是综合素质';
    expect(front.join()).not.toContain(opening);
    expect(clauses.find(({ text }) => text.includes(opening))?.unit).toBe('preamble');
  });
});
