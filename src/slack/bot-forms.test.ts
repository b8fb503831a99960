import { afterEach, describe, expect, it } from 'vitest';
import type { SmallCorpus } from '../testing/corpora/small-corpus.js';
import { openWorkplace, type Workplace } from '../testing/slack/workplace.js';

const LIMIT_MS = 60_000;

let place: Workplace;
let slack: Workplace['slack'];

afterEach(() => place.close());

/** Plans with ids as long as those of real ones. */
function plans(count: number): SmallCorpus {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return Object.fromEntries(
    numbers.map((n) => [
      `liuxi-district-${n}-childcare-implementation-plan`,
      {
        region: `柳溪${n}市`,
        text: `柳溪${n}市托育服务实施方案\n\n一、重点任务\n1.推进第${n}号托育项目。到2033年，建设托育点${n + 3}个。（牵头单位：市卫生健康委）`,
      },
    ]),
  );
}

async function open(count: number): Promise<void> {
  place = await openWorkplace(plans(count));
  slack = place.slack;
  await place.startBot();
  await slack.slash('U0ALICE', 'C0GENERAL', '/tiaowen', 'brief');
  await slack.until(() => slack.modalsOf('U0ALICE').some(({ submit }) => submit !== null));
}

const form = () => slack.modalOf('U0ALICE');
const inbox = () => slack.messagesIn(slack.dmOf('U0ALICE'));
const files = () => inbox().flatMap((message) => message.files);
const offered = (): string[] => {
  const [list = ''] =
    JSON.stringify(form().blocks)
      .match(/"options":\[.*?\}\]/g)
      ?.slice(1) ?? [];
  return [...list.matchAll(/"value":"([^"]+)"/g)].map(([, id]) => id ?? '');
};

describe('a draft over many plans', () => {
  it.each([45, 60, 100])(
    'is acknowledged at once, and ends in a file and a summary whose buttons still know the plans: %i',
    async (count) => {
      await open(count);
      const documents = offered();
      expect(documents).toHaveLength(count);
      expect(await slack.submit(form(), { documents })).toMatchObject({ kind: 'updated' });
      await slack.until(() => files().length > 0);
      expect(slack.refusals()).toEqual([]);
      const [summary] = inbox();
      if (summary === undefined) throw new RangeError('there is a summary');
      expect(summary.text).toContain(`任务 ${count} 条`);
      await slack.until(() => form().text.includes('已经起草好'));
      await slack.click('U0ALICE', summary, '换模板');
      await slack.until(() => form().submit !== null);
      expect(JSON.stringify(form().state.documents)).toContain(`liuxi-district-${count}-`);
    },
    LIMIT_MS,
  );

  it(
    'more than a menu holds are found by typing, and how many there are is said',
    async () => {
      await open(130);
      expect(form().text).toContain('共 130 份方案');
      const found = await slack.suggest('U0ALICE', form(), 'brief_plans', '托育');
      expect(found).toHaveLength(100);
      const [only] = await slack.suggest('U0ALICE', form(), 'brief_plans', '柳溪130市');
      await slack.submit(form(), { documents: [String(only?.value)] });
      await slack.until(() => files().length > 0);
      expect(inbox()[0]?.text).toContain('任务 1 条');
    },
    LIMIT_MS,
  );
});

describe('a form that comes to nothing', () => {
  it.each([
    ['no direct message can be opened', 'conversations.open', '没能给你发私信'],
    ['the summary is not taken', 'chat.postMessage', '编号'],
  ] as const)(
    'says so: %s',
    async (_why, method, words) => {
      await open(1);
      slack.faults.add(method, { kind: 'error', error: 'missing_scope' });
      await slack.submit(form(), { documents: offered() });
      await slack.until(() => form().text.includes(words));
      expect(files()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'is told by a message to who closed it meanwhile',
    async () => {
      await open(1);
      const hold = slack.faults.hold('conversations.open');
      await slack.submit(form(), { template: 'unit-tasks', documents: offered(), unit: '市不存在局' });
      await slack.close(form());
      hold.release();
      await slack.until(() => inbox().length > 0);
      expect(inbox()[0]?.text).toContain('没有写到');
    },
    LIMIT_MS,
  );
});

describe('the list of documents', () => {
  it(
    'says how many of how many where not all fit',
    async () => {
      await open(200);
      await slack.slash('U0ALICE', 'C0GENERAL', '/tiaowen', 'docs');
      await slack.until(() => slack.ephemeralsOf('U0ALICE').length > 0);
      const [list] = slack.ephemeralsOf('U0ALICE');
      expect(list?.text).toMatch(/收录文件 200 份，这里列出前 \d+ 份/);
      expect(list?.text.length).toBeLessThan(4000);
    },
    LIMIT_MS,
  );
});
