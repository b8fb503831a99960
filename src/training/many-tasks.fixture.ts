/** For tests: plans of so many tasks of a city that does not exist, with targets, dates, charges, permissions and bans. */
import { openGeneratedPlans } from '../briefing/generated-plan.fixture.js';
import type { ShippedPlans } from '../briefing/shipped-plans.fixture.js';
import { toHanNumeral } from '../language/numerals.js';
import { openStudy } from './open-study.js';

const WORK = [
  ['社区食堂', '市民政局', '市财政局'],
  ['家庭照护床位', '市民政局', '市卫生健康委'],
  ['紧急呼叫服务', '市应急局', '市大数据局'],
  ['护理员培训', '市人力资源社会保障局', '市教育局'],
  ['老年学校', '市教育局', '市文化和旅游局'],
  ['适老化改造', '市住房城乡建设局', '市财政局'],
  ['慢性病随访', '市卫生健康委', '市医保局'],
] as const;
const KINDS = [
  '网点建设',
  '运营管理',
  '质量评价',
  '队伍建设',
  '经费保障',
  '信息共享',
  '安全监管',
  '宣传引导',
  '协作机制',
] as const;
const CHAPTERS = [
  '健全服务网络',
  '提升服务质量',
  '加强人才培养',
  '完善支付机制',
  '强化综合监管',
  '落实要素保障',
  '推进数字服务',
] as const;

/** In the form of an official plan: chapters of a like number of tasks, each with a body that differs from the others'. */
export function planOf(tasks: number, chapters = Math.min(CHAPTERS.length, Math.ceil(tasks / 4))): string {
  const perChapter = Math.ceil(tasks / chapters);
  const texts = Array.from({ length: tasks }, (_, at) => taskText(at, at % perChapter));
  const parts = Array.from({ length: chapters }, (_, at) => {
    const own = texts.slice(at * perChapter, (at + 1) * perChapter);
    return own.length === 0 ? '' : `${toHanNumeral(at + 2)}、${CHAPTERS[at] ?? ''}\n\n${own.join('\n\n')}\n`;
  });
  return [
    '望川市社区养老服务提升实施方案\n',
    '为方便老年人就近养老，根据《云泽省养老服务条例》，结合我市实际，制定本方案。\n',
    `一、总体目标\n\n到2033年，全市社区养老服务覆盖率达到95%以上，服务更加便利，老年人满意度明显提升。\n`,
    ...parts,
  ].join('\n');
}

function taskText(at: number, index: number): string {
  const [what, lead, other] = WORK[at % WORK.length] ?? WORK[0];
  const kind = KINDS[Math.floor(at / WORK.length) % KINDS.length] ?? '';
  const share = 30 + ((at * 7) % 60);
  const bodies = [
    `每个街道至少设置${2 + (at % 5)}处${what}点，逐步扩大${kind}范围。到2032年，${what}${kind}达标率达到${share}%以上。`,
    `探索建立${what}${kind}联席制度，明确分工，每年评估一次。到2033年，${what}${kind}覆盖率力争达到${share}%。`,
    `鼓励社会力量参与${what}${kind}，符合条件的机构可享受运营补贴。不得以任何名义向老年人收取${kind}押金。`,
    `完善${what}${kind}标准，推行“一户一档”服务，实现街道、社区、家庭三级衔接。有条件的社区可先行试点。`,
  ];
  const said = [bodies[at % 4], bodies[(at + 1) % 4], `加强${what}${kind}指导检查，及时公布结果。`].join('');
  return `（${toHanNumeral(index + 1)}）做好${what}${kind}。${said}（牵头单位：${lead}；责任单位：${other}）`;
}

/** Packs over plans of these texts alone, each by its name. */
export async function openPlans(texts: Readonly<Record<string, string>>): Promise<ShippedPlans> {
  const plans = Object.entries(texts).map(([id, text]) => ({ id, text, sidecar: 'kind: plan\n' }));
  const study = openStudy({ edition: 'trainer', seed: 1 });
  return openGeneratedPlans(plans, { folders: ['prompts/training'], openStudy: study, beside: null });
}
