/** For tests: a plan that speaks of 医联体 in one clause and only mentions it in others, and a form for a draft of it. */
import type { SmallCorpus } from '../testing/corpora/small-corpus.js';
import type { Workplace } from '../testing/slack/workplace.js';
import type { SeenMessage, SeenView } from '../testing/slack/workspace.js';

export const LIUXI = 'liuxi-plan';

/** `mentions`: clauses that only mention it. */
export function liuxiPlan(mentions = 2): SmallCorpus {
  const others = Array.from(
    { length: mentions },
    (_, index) => `${index + 2}.完善第${index + 1}项考核。增加医联体相关指标的权重。（牵头单位：市财政局）`,
  );
  return {
    [LIUXI]: {
      region: '柳溪市',
      title: '柳溪市医疗服务提升实施方案',
      text: `柳溪市医疗服务提升实施方案

一、重点任务
（一）深化改革
1.加强医联体建设。推进医联体建设，到2033年，建成医联体12个，双向转诊率达到30%。（牵头单位：市卫生健康委；责任单位：市财政局、市医疗保障局）
${others.join('\n')}

二、能力提升
（一）夯实基础
1.培养全科医生。到2033年，每万名居民拥有全科医生4名。（牵头单位：市卫生健康委）
2.更新设备。到2032年，设备更新率达到85%以上。（牵头单位：市发展改革委；责任单位：市财政局）`,
    },
  };
}

let newcomers = 0;

/** Somebody who has asked for nothing yet: one bot can serve many tests. */
export function newcomer(slack: Workplace['slack'], locale: 'zh-CN' | 'en-US' = 'zh-CN'): string {
  newcomers += 1;
  return slack.addUser({ id: `U0PERSON${newcomers}`, locale }).id;
}

export type BriefPerson = {
  readonly form: () => SeenView;
  /** Opens the form and waits until it says how the draft will be. */
  readonly openForm: () => Promise<void>;
  readonly formSays: (words: string | RegExp) => Promise<void>;
  readonly inbox: () => readonly SeenMessage[];
  readonly summaries: () => readonly SeenMessage[];
  readonly threadOf: (summary: SeenMessage) => readonly SeenMessage[];
  readonly fileNames: (messages: readonly SeenMessage[]) => readonly (string | undefined)[];
  /** Submits the form; the summary that comes, once all stands under it. */
  readonly drafted: (values: Parameters<Workplace['slack']['submit']>[1]) => Promise<SeenMessage>;
};

export function briefPerson(slack: Workplace['slack'], user = 'U0ALICE', done = '已经起草好'): BriefPerson {
  const form = () => slack.modalOf(user);
  const shown = () => slack.modalsOf(user).at(-1);
  const formSays: BriefPerson['formSays'] = (words) =>
    slack.until(() => {
      const text = shown()?.text ?? '';
      return typeof words === 'string' ? text.includes(words) : words.test(text);
    });
  const inbox = () => slack.messagesIn(slack.dmOf(user));
  const summaries = () => inbox().filter(({ thread }) => thread === null);
  return {
    form,
    formSays,
    inbox,
    summaries,
    openForm: async () => {
      await slack.slash(user, 'C0GENERAL', '/tiaowen', 'brief');
      await slack.until(() => {
        const view = shown();
        return view?.submit != null && !/正在估算|Working out/.test(view.text);
      });
    },
    threadOf: (summary) => slack.repliesTo(summary),
    fileNames: (messages) => messages.flatMap(({ files }) => files.map((id) => slack.files.get(id)?.name)),
    drafted: async (values) => {
      await slack.submit(form(), values);
      await formSays(done);
      const summary = summaries().at(-1);
      if (summary === undefined) throw new RangeError('nothing came');
      return summary;
    },
  };
}
