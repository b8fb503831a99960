/** For tests: plans of invented places in the shapes plans have, with clauses from one line to two pages; the same for the same seed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GeneratedPlan, writeCorpus } from '../evaluation/bench/generate-corpus.js';
import { createRandom, type Random } from '../evaluation/bench/random.js';
import { toHanNumeral } from '../language/numerals.js';
import { openShippedPlans, type ShippedPlans } from './shipped-plans.fixture.js';
import type { OpenStudy } from './study.js';

const OBJECTS = ['社区食堂', '河道渡口', '公共桥梁', '乡村书屋', '苗木花市', '冷链仓储', '应急广播', '口袋公园'];
const VERBS = ['健全', '完善', '推进', '规范', '扩大', '提升'];
const ASPECTS = ['建设布局', '运营机制', '服务质量', '监督管理', '人才队伍', '数据共享', '资金保障', '标准体系'];
const UNITS = ['民政局', '财政局', '水利局', '交通运输局', '农业农村局', '发展改革委', '住房城乡建设局', '数据局'];
const HEDGES = ['力争', '原则上', '总体', ''];

/** What a task says, from a phrase to more than a column can hold. */
const STATEMENTS: readonly ((random: Random) => string)[] = [
  (random) => `${random.pick(VERBS)}${random.pick(OBJECTS)}${random.pick(ASPECTS)}`,
  (random) => `落实《霁川市${random.pick(OBJECTS)}管理办法》，${random.pick(VERBS)}“一点一策”工作机制`,
  (random) =>
    `${random.pick(VERBS)}${random.pick(OBJECTS)}（含${random.pick(OBJECTS)}、${random.pick(OBJECTS)}）${random.pick(ASPECTS)}，明确责任，分类推进`,
  (random) => `探索开展${random.pick(OBJECTS)}“一网统管”试点`,
  (random) => `严禁将${random.pick(OBJECTS)}挪作他用,确需调整的,应当按程序报批`,
  (random) =>
    Array.from({ length: random.whole(6, 14) }, () => `${random.pick(OBJECTS)}${random.pick(ASPECTS)}`).join('、'),
  (random) =>
    Array.from({ length: random.whole(8, 20) }, () => `${random.pick(OBJECTS)}与${random.pick(ASPECTS)}`).join('和'),
];

const TARGETS: readonly ((random: Random) => string)[] = [
  (random) =>
    `到${random.whole(2024, 2030)}年，${random.pick(OBJECTS)}覆盖率${random.pick(HEDGES)}达到${random.whole(40, 99)}%以上`,
  (random) => `${random.whole(2025, 2029)}年底前，新建${random.pick(OBJECTS)}${random.whole(3, 80)}个`,
  (random) => `每万人口${random.pick(OBJECTS)}工作人员不少于${random.whole(2, 9)}.${random.whole(1, 9)}人`,
  (random) => `${random.pick(OBJECTS)}管理人员与服务对象之比达到1：${random.whole(20, 60)}`,
  (random) => `${random.pick(OBJECTS)}${random.pick(ASPECTS)}实现全覆盖`,
];

type Written = Omit<GeneratedPlan, 'clauses'>;

type Opening = {
  readonly folders: readonly string[];
  readonly openStudy?: OpenStudy;
  /** The corpus they stand beside; null for none. */
  readonly beside?: string | null;
};

/** Plans written for a test, beside the shipped ones where nothing else is said. */
export async function openGeneratedPlans(
  plans: readonly Written[],
  { folders, openStudy, beside = 'corpus' }: Opening,
): Promise<ShippedPlans> {
  const corpus = mkdtempSync(join(tmpdir(), 'generated-'));
  await writeCorpus(corpus, beside, plans);
  const opened = await openShippedPlans(folders, openStudy, corpus);
  const close = async () => {
    await opened.close();
    rmSync(corpus, { recursive: true, force: true });
  };
  return { ...opened, close };
}

/** `tasks` are those that charge somebody. */
export function generatedPlan({ tasks, seed }: { readonly tasks: number; readonly seed: number }): Written {
  const random = createRandom(seed);
  const title = `${random.pick(['霁川市', '关于进一步'])}${random.pick(VERBS)}${random.pick(OBJECTS)}的实施方案`;
  const named = seed % 2 === 0;
  const text = [
    `霁政办字〔2024〕${seed}号`,
    '霁川市人民政府办公室',
    `关于印发${title}的通知`,
    '各县（市、区）人民政府，市政府有关部门：',
    `《${title}》已经市政府同意，现印发给你们，请认真组织实施。`,
    '霁川市人民政府办公室',
    '2024年3月5日',
    title,
    `为${random.pick(VERBS)}${random.pick(OBJECTS)}，制定本方案。`,
    `一、总体要求\n坚持统筹推进。${random.pick(TARGETS)(random)}；${random.pick(TARGETS)(random)}。`,
    '二、重点任务',
    ...sections(tasks, named, random),
    '三、保障措施',
    `（一）加强组织领导。${random.pick(STATEMENTS)(random)}。`,
    `（二）强化督导评估。${random.pick(STATEMENTS)(random)}。`,
  ].join('\n\n');
  return {
    id: `generated-${tasks}-${seed}`,
    text: `${text}\n`,
    sidecar: 'kind: plan\nregion: { name: 霁川市, level: city }\n',
  };
}

/** （一） with 1. 2. 3. below it. Every third plan gives its tasks no headings. */
function sections(tasks: number, named: boolean, random: Random): string[] {
  const lines: string[] = [];
  const isHeaded = random.whole(1, 3) > 1;
  for (let done = 0, section = 1; done < tasks; section += 1) {
    lines.push(
      `（${toHanNumeral(section)}）${random.pick(VERBS)}${random.pick(OBJECTS)}，${random.pick(ASPECTS)}再上台阶`,
    );
    const items = Math.min(random.whole(1, 9), tasks - done);
    for (let item = 1; item <= items; item += 1) {
      const heading = isHeaded ? `${random.pick(VERBS)}${random.pick(OBJECTS)}${random.pick(ASPECTS)}。` : '';
      lines.push(`${item}.${heading}${bodyOf(random)}${chargedTo(named, random)}`);
    }
    done += items;
  }
  return lines;
}

function bodyOf(random: Random): string {
  const length = random.pick([1, 2, 3, 5, 8, 30]);
  const said = Array.from({ length }, () => random.pick(random.next() < 0.3 ? TARGETS : STATEMENTS)(random));
  return `${said.map((each, index) => (index === said.length - 1 ? each : `${each}${random.pick(['。', '；'])}`)).join('')}。`;
}

function chargedTo(named: boolean, random: Random): string {
  const units = random.some(UNITS, random.whole(2, 6)).map((unit) => `市${unit}`);
  const open = random.pick(['', '等']);
  if (!named) return `（${units.join('、')}${open}按职责分工负责）`;
  const leads = random.whole(1, Math.min(2, units.length - 1));
  return `（牵头单位：${units.slice(0, leads).join('、')}；责任单位：${units.slice(leads).join('、')}${open}）`;
}
