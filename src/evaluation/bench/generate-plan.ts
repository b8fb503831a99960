/** One generated plan: title, number, notice, parts, sections and items with duties and targets. */
import { toHanNumeral } from '../../language/numerals.js';
import { ACTIONS, AIMS, AREAS, CADENCES, SAFEGUARDS, TARGETS, VERBS } from './grammar-sentences.js';
import type { Field, Topic } from './grammar-topics.js';
import type { Random } from './random.js';

export type PlanRequest = {
  /** 青屏市. */
  readonly region: string;
  readonly field: Field;
  readonly serial: number;
  /** Clauses the text must parse to; at least `LEAST_CLAUSES`. */
  readonly clauses: number;
};

/** Front matter, preamble, aims, goals, a task and a safeguard. */
export const LEAST_CLAUSES = 6;
const FRAME = 4;
/** Sections numbered through the whole plan stay below this: a question asks for a （二十八） without naming the plan. */
const MOST_RUNNING_SECTIONS = 27;

export function generatePlan(request: PlanRequest, random: Random): string {
  const { region, field, serial, clauses } = request;
  const safeguards = Math.min(random.whole(2, 4), clauses - FRAME - 1);
  const tasks = clauses - FRAME - safeguards;
  const runsOn = tasks + safeguards <= MOST_RUNNING_SECTIONS && random.next() < 0.6;
  const year = random.whole(2021, 2024);
  const title = `${region}${random.pick(['加快', '进一步', '全面'])}${field.name}实施方案`;
  const office = `${region}人民政府办公室`;
  const speaker = speakerOf(request, random, year);
  return [
    office,
    `关于印发${title}的通知`,
    `${region.slice(0, -1)}政办发〔${year}〕${serial}号`,
    '各乡镇人民政府，各街道办事处，各有关部门、单位：',
    `《${title}》已经研究同意，现印发给你们，请认真组织实施。`,
    office,
    `${year}年${random.whole(1, 12)}月${random.whole(1, 28)}日`,
    title,
    `为落实上级关于${field.name}的部署，结合${region}实际，制定本方案。`,
    '一、总体要求',
    speaker.fill(random.pick(AIMS), random.pick(field.topics)),
    '二、工作目标',
    `${speaker.target(random.pick(field.topics))}；${speaker.target(random.pick(field.topics))}。`,
    '三、主要任务',
    ...(runsOn ? runningTasks(tasks, field, random, speaker) : nestedTasks(tasks, field, random, speaker)),
    '四、保障措施',
    ...Array.from({ length: safeguards }, (_, index) => {
      const { heading, text } = SAFEGUARDS[(index + serial) % SAFEGUARDS.length] ?? { heading: '', text: '' };
      const number = toHanNumeral((runsOn ? tasks : 0) + index + 1);
      return `（${number}）${heading}。${speaker.fill(text, random.pick(field.topics))}。`;
    }),
  ].join('\n\n');
}

/** （一）…（九）, each a clause of its own. */
function runningTasks(count: number, { topics }: Field, random: Random, speaker: Speaker): string[] {
  return Array.from({ length: count }, (_, index) => {
    const topic = random.pick(topics);
    return `（${toHanNumeral(index + 1)}）${speaker.heading(topic)}。${speaker.body(topic)}${speaker.duty()}`;
  });
}

/** （一） as a heading, 1. 2. 3. below it as the clauses. */
function nestedTasks(count: number, { topics }: Field, random: Random, speaker: Speaker): string[] {
  const lines: string[] = [];
  const inTurn = random.some(topics, topics.length);
  for (let done = 0, section = 1; done < count; section += 1) {
    const topic = inTurn[section % inTurn.length] ?? random.pick(topics);
    lines.push(`（${toHanNumeral(section)}）${topic.heading}`);
    const items = Math.min(random.whole(3, 6), count - done);
    for (let item = 1; item <= items; item += 1) {
      lines.push(`${item}.${speaker.heading(topic)}。${speaker.body(topic)}${speaker.duty()}`);
    }
    done += items;
  }
  return lines;
}

type Speaker = {
  readonly fill: (pattern: string, topic: Topic) => string;
  readonly target: (topic: Topic) => string;
  readonly heading: (topic: Topic) => string;
  readonly body: (topic: Topic) => string;
  readonly duty: () => string;
};

function speakerOf({ region, field }: PlanRequest, random: Random, year: number): Speaker {
  const prefix = region.slice(-1);
  const named = random.next() < 0.6;
  const fill = (pattern: string, topic: Topic): string => {
    const [object = '', other = object] = random.some(topic.objects, 2);
    const words: Readonly<Record<string, () => string>> = {
      o: () => object,
      p: () => other,
      h: () => topic.heading,
      v: () => random.pick(VERBS),
      a: () => random.pick(AREAS),
      c: () => random.pick(CADENCES),
      n: () => String(random.whole(2, 30)),
      y: () => String(year + random.whole(1, 4)),
    };
    return pattern.replaceAll(/\{([ophvacny])\}/g, (whole, slot: string) => words[slot]?.() ?? whole);
  };
  const target = (topic: Topic): string => {
    const { name, unit } = random.pick(topic.indicators);
    const value = unit === '%' ? random.whole(40, 99) : random.whole(2, 400);
    return fill(random.pick(TARGETS), topic).replace('{i}', name).replace('{x}', `${value}${unit}`);
  };
  return {
    fill,
    target,
    heading: (topic) => `${random.pick(VERBS)}${random.pick(topic.objects)}`,
    body: (topic) => {
      const actions = random.some(ACTIONS, random.whole(2, 4)).map((pattern) => `${fill(pattern, topic)}。`);
      return [...actions, ...(random.next() < 0.6 ? [`${target(topic)}。`] : [])].join('');
    },
    duty: () => {
      const [lead = '', ...others] = random.some(field.units, random.whole(2, 4)).map((unit) => prefix + unit);
      if (!named) return `（${[lead, ...others].join('、')}按职责分工负责）`;
      const first = prefix + random.pick(field.units.slice(0, 2));
      return `（牵头单位：${first}；责任单位：${[lead, ...others].filter((unit) => unit !== first).join('、')}）`;
    },
  };
}
