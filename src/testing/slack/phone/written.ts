/** What a model wrote of the shipped documents, good and bad, for the stand-in endpoint: one reply a question. */
import { citing } from '../../../answering/llm/model-app.fixture.js';
import type { RecordedRequest } from '../../endpoint/endpoint.js';

export type Written = { readonly question: string; readonly reply: (request: RecordedRequest) => object };

const RATE = '到2025年，县级医院综合服务能力走在全国前列，县域内患者就诊率力争达到90%以上';
const LINKED = '推动医共体建设与“千县工程”、基层医疗卫生机构能力提升项目衔接';
const SHARED = '着力推进医共体内“六统一”';
const PILOT = '东阿县为深化医药卫生体制改革县域医共体试点县';
const MUTUAL = '2024年底,实现二级以上公立医院检查检验结果互认';
const ROTATION = '增加分级诊疗相关指标的权重';

const of = (claims: readonly object[], more: object = {}) => ({ status: 'answered', claims, ...more });

export const WRITTEN: readonly Written[] = [
  {
    question: '用一句话说明聊城对县级医院和县域内就诊率的要求',
    reply: (request) =>
      of([
        citing(request, RATE, '到2025年，县级医院综合服务能力要走在全国前列，县域内患者就诊率还要力争达到90%以上。'),
      ]),
  },
  {
    question: '聊城的县域医共体在哪里试点，县域内患者就诊率要达到多少',
    reply: (request) => of([citing(request, PILOT), citing(request, RATE, '到2025年，县域内患者就诊率达到90%以上。')]),
  },
  {
    question: '聊城要推动医共体建设与千县工程衔接吗',
    reply: (request) => of([citing(request, LINKED), citing(request, SHARED)], { verdict: 'yes' }),
  },
  {
    question: '聊城的县域医共体只在东阿县搞试点吗',
    reply: (request) =>
      of(
        [
          citing(request, PILOT),
          citing(request, '其他县（市、区）选取1家公立医院与1—2家乡镇卫生院试点推进紧密型县域医共体建设'),
        ],
        { verdict: 'no' },
      ),
  },
  {
    question: '聊城的医院绩效考核会影响分级诊疗吗',
    reply: (request) =>
      of([citing(request, ROTATION, '绩效考核会加大与分级诊疗有关的指标所占的比重。')], { verdict: 'depends' }),
  },
  {
    question: '起草一段介绍聊城紧密型县域医共体建设的文字',
    reply: (request) =>
      of([citing(request, LINKED), citing(request, PILOT), citing(request, SHARED, '医共体内部实行“六统一”。')]),
  },
  {
    question: '湖北什么时候实现检查检验结果互认，花多少钱',
    reply: (request) => of([citing(request, MUTUAL)], { status: 'partial', missing: ['所需经费'] }),
  },
  {
    question: '聊城县级医院的目标和床位各是多少',
    reply: (request) => of([citing(request, RATE), citing(request, RATE, '聊城市县级医院床位达到5000张。')]),
  },
  {
    question: 'What does Liaocheng require of county hospitals by 2025?',
    reply: (request) =>
      of([
        citing(
          request,
          RATE,
          'By 2025, county hospitals are to be among the best in the country, and Liaocheng strives for at least 90% of patients to be treated within their county.',
        ),
      ]),
  },
  {
    question: '聊城提升县级医院能力的目标是什么（模型答不出）',
    reply: () => ({ nothing: 'readable' }),
  },
];
