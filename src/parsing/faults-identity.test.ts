import { describe, expect } from 'vitest';
import { CITY, DISTRICT, describesItself, PROVINCE } from './faults-identity.fixture.js';

describe('an order', () => {
  describesItself(
    [
      [
        'b-decree.txt',
        {
          title: '青澜省渡船管理规定',
          documentNumber: '青澜省人民政府令第318号',
          issuers: ['青澜省人民政府'],
          issueDate: '2031-05-20',
          effectiveDate: '2031-07-01',
          kind: 'statute',
          ...PROVINCE,
        },
      ],
    ],
    [
      [
        "a city's order with the number of an older one in its history",
        `云屏市人民政府令
        第 27 号

        《云屏市灯塔维护办法》已经2033年1月9日市人民政府第40次常务会议修订通过，现予公布，自2033年3月1日起施行。

        市长 沈某
        2033年1月20日

        云屏市灯塔维护办法

        （2012年6月8日云屏市人民政府令第9号公布，2033年1月9日修订）

        第一条 为了维护灯塔，制定本办法。

        第二条 灯塔每年检修两次。`,
        {
          title: '云屏市灯塔维护办法',
          documentNumber: '云屏市人民政府令第27号',
          issuers: ['云屏市人民政府'],
          issueDate: '2033-01-20',
          effectiveDate: '2033-03-01',
          kind: 'statute',
          ...CITY,
        },
      ],
      [
        "a ministry's order with its number on the same line",
        `国家渡运管理总局令 第 6 号

        《浮标检验规定》已经2032年4月2日总局局务会议审议通过，现予公布，自2032年6月1日起施行。

        局长 白某

        2032年4月18日

        浮标检验规定

        第一条 为了检验浮标，制定本规定。`,
        { title: '浮标检验规定', documentNumber: '国家渡运管理总局令第6号', issueDate: '2032-04-18', kind: 'statute' },
      ],
    ],
  );
});

describe('a date', () => {
  describesItself(
    [
      ['p-old.txt', { issueDate: '2031-05-23' }],
      ['g-county.txt', { issueDate: '2031-02-08', issuers: ['中共临溪县委', '临溪县人民政府'] }],
      ['z3-region.txt', { issueDate: '2031-05-30', effectiveDate: '2031-06-01' }],
      ['q-law.md', { issueDate: expect.stringMatching(/^2031-0(?:4-29|7-31)$/), kind: 'statute', ...CITY }],
      ['z-chap.md', { issueDate: '2031-01-05', kind: 'statute', ...CITY }],
    ],
    [
      [
        'Chinese numerals with 十 and 〇',
        '云屏市人民政府关于整修海堤的通知\n\n云政〔2030〕14号\n\n各区人民政府：\n\n一、任务\n\n整修海堤。\n\n云屏市人民政府\n\n二〇三〇年十二月三十一日',
        { issueDate: '2030-12-31' },
      ],
      [
        'a joint signature of three, the date after it',
        '青澜省财政厅 青澜省渔业厅 青澜省水利厅关于渔港清淤资金的通知\n\n青财渔〔2032〕3号\n\n各市财政局：\n\n一、资金\n\n每港100万元。\n\n青澜省财政厅　青澜省渔业厅　青澜省水利厅\n\n2032年1月15日\n\n（此件公开发布）',
        { issueDate: '2032-01-15', issuers: ['青澜省财政厅', '青澜省渔业厅', '青澜省水利厅'], ...PROVINCE },
      ],
      [
        'brackets under the title',
        '云屏市人民政府关于扶持海藻加工的若干意见\n（2029年11月3日）\n\n一、资金\n\n每年安排资金500万元。',
        { issueDate: '2029-11-03' },
      ],
      [
        'above contacts and names of attachments',
        `云屏市水务局关于清理河口的通知

        云水〔2032〕8号

        各区水务局：

        一、任务

        清理河口。

        云屏市水务局
        2032年6月14日

        （联系人：方某；联系电话：0000-1234567）

        附件：1.河口名单
        2.清理进度表`,
        { issueDate: '2032-06-14', issuers: ['云屏市水务局'] },
      ],
      [
        'the line on how a law was adopted',
        '青澜省盐田保护条例\n\n（2030年9月27日青澜省第十二届人民代表大会常务委员会第九次会议通过）\n\n第一条 为保护盐田，制定本条例。\n\n第二条 本条例自2031年1月1日起施行。',
        { issueDate: '2030-09-27', effectiveDate: '2031-01-01', kind: 'statute', ...PROVINCE },
      ],
    ],
  );
});

describe('a local law', () => {
  describesItself(
    [],
    [
      [
        'its line of adoption, approval and amendment: each day apart',
        `云屏市灯塔保护条例

        （2024年8月20日云屏市第六届人民代表大会常务委员会第十次会议通过　2024年9月27日青澜省第十一届人民代表大会常务委员会第五次会议批准　根据2030年11月28日青澜省第十二届人民代表大会常务委员会第八次会议批准的《云屏市人民代表大会常务委员会关于修改〈云屏市灯塔保护条例〉的决定》修正）

        第一章 总则

        第一条 为保护灯塔，制定本条例。

        第二条 本条例自2025年1月1日起施行。`,
        {
          title: '云屏市灯塔保护条例',
          kind: 'statute',
          effectiveDate: '2025-01-01',
          amendedDates: ['2030-11-28'],
          ...CITY,
        },
      ],
    ],
  );
});

describe('the region of an office below a city', () => {
  describesItself(
    [
      ['k-district.txt', { issuers: ['云屏市松湾区教育局'], ...DISTRICT }],
      ['v-liu.txt', { region: { name: '临溪县', level: 'county' }, regionPath: ['云屏市', '临溪县'] }],
      ['e-qa.txt', { ...CITY }],
    ],
    [
      [
        'an issuer in a district',
        '青澜省云屏市北岬区城市管理局关于夜市摊位管理的通知\n\n北城管〔2031〕4号\n\n各街道：\n\n一、时间\n\n每日18时至23时。\n\n青澜省云屏市北岬区城市管理局\n2031年7月1日',
        { region: { name: '北岬区', level: 'county' }, regionPath: ['青澜省', '云屏市', '北岬区'] },
      ],
      [
        'a development zone, which is a region of its own',
        '云屏经济开发区管理委员会关于企业用水的通知\n\n云开管〔2031〕12号\n\n各企业：\n\n一、要求\n\n节约用水。\n\n云屏经济开发区管理委员会\n2031年9月9日',
        { region: { name: '云屏经济开发区', level: 'county' }, issuers: ['云屏经济开发区管理委员会'] },
      ],
      [
        'a bureau of a city, whose text speaks of districts',
        '云屏市文化局关于松湾区、北岬区书屋建设的批复\n\n云文〔2031〕30号\n\n松湾区文化局、北岬区文化局：\n\n同意建设书屋12座。\n\n云屏市文化局\n2031年10月10日',
        { ...CITY, kind: 'reply', issuers: ['云屏市文化局'] },
      ],
      [
        'a county in the title',
        '云屏市石浦县鼓励种植茶油树的实施意见\n\n为鼓励种植，制定本意见。\n\n一、补助\n\n每亩补助300元。',
        { region: { name: '石浦县', level: 'county' }, regionPath: ['云屏市', '石浦县'] },
      ],
    ],
  );
});

describe('the kind', () => {
  describesItself(
    [
      ['e-qa.txt', { kind: 'qa' }],
      ['e2-faq.txt', { kind: 'qa' }],
      ['n-news.txt', { kind: 'news' }],
      [
        'j-reply.txt',
        {
          kind: 'reply',
          documentNumber: '青政办函〔2031〕66号',
          issuers: ['青澜省人民政府办公厅'],
          issueDate: '2031-07-20',
          ...PROVINCE,
        },
      ],
      ['o-oneline.txt', { kind: 'plan' }],
    ],
    [
      [
        'questions and answers behind 问 and 答',
        '松湾区夜间停车热点问答\n\n问：哪些路段可以夜间停车？\n\n答：滨海路和灯塔路。\n\n问：夜间停车收费吗？\n\n答：每晚5元。',
        { kind: 'qa', title: '松湾区夜间停车热点问答' },
      ],
      [
        'a letter in reply to a bureau',
        '青澜省财政厅关于渔港维护资金使用问题的复函\n\n青财函〔2032〕9号\n\n省渔业厅：\n\n你厅来函收悉。同意使用。\n\n青澜省财政厅\n2032年2月3日',
        { kind: 'reply', documentNumber: '青财函〔2032〕9号', issueDate: '2032-02-03', ...PROVINCE },
      ],
    ],
  );
});
