/** For how long the event loop stands still while questions are answered, texts checked, drafts and quizzes made. */
import type { App } from '../../app/app.js';
import { NO_CHOICE } from '../../briefing/request.js';
import { isBasis } from '../../vocabulary/document.js';
import { hostileInputs } from './hostile-inputs.js';
import { watchLoop } from './watch-loop.js';

const KINDS = ['ask', 'check', 'draft', 'pack', 'quiz', 'look'] as const;
type Kind = (typeof KINDS)[number];

export type LoopBlock = {
  readonly kind: Kind;
  readonly inputs: number;
  /** The longest stretch in which nothing else could run, in ms, and the input it came with. */
  readonly blockedMs: number;
  readonly worst: string;
  /** The longest time one took, in ms. */
  readonly longestMs: number;
};

export type Looped = Pick<
  App,
  | ('ask' | 'checkText' | 'briefWord' | 'trainWord' | 'briefingData' | 'makeQuiz' | 'suggest' | 'documentSizes')
  | ('documentHeaders' | 'briefingTemplates' | 'trainingTemplates')
>;
type Work = { readonly kind: Kind; readonly name: string; readonly run: () => Promise<unknown> };

/** @param app one that drafts aside, as the bot does */
export async function measureLoopBlocks(app: Looped): Promise<LoopBlock[]> {
  const hostile = hostileInputs().map(({ kind, name, text }): Work => {
    return { kind, name, run: () => (kind === 'ask' ? app.ask({ text }) : app.checkText(text)) };
  });
  const measured: { kind: Kind; name: string; blockedMs: number; ms: number }[] = [];
  // What is loaded for the first of a kind is no cost of an input.
  await app.checkText('　');
  for (const { kind, name, run } of [...hostile, ...(await drafting(app)), ...lookedUp(app)]) {
    const watch = watchLoop();
    const before = performance.now();
    await run();
    measured.push({ kind, name, ms: performance.now() - before, blockedMs: await watch.end() });
  }
  return KINDS.map((kind) => {
    const own = measured.filter((each) => each.kind === kind).sort((a, b) => b.blockedMs - a.blockedMs);
    const [worst] = own;
    const longestMs = Math.max(0, ...own.map(({ ms }) => ms));
    return { kind, inputs: own.length, blockedMs: worst?.blockedMs ?? 0, worst: worst?.name ?? '', longestMs };
  });
}

/** Plans a form of Slack holds at most. */
const MOST_PLANS = 100;
const QUIZ = { wanted: { single: 20 }, seed: 1 };

/** The first template of each desk over as many plans as a form lets through: the work of each is done on the same thread. */
async function drafting(app: Looped): Promise<Work[]> {
  const plans = (await app.documentHeaders()).filter(({ kind }) => isBasis(kind)).map(({ id }) => id);
  const of = { ...NO_CHOICE, documents: plans.slice(0, MOST_PLANS) };
  const named = { unit: '市财政局', topic: '医疗' };
  const [{ templates: briefings }, { templates: packs }] = await Promise.all([
    app.briefingTemplates(),
    app.trainingTemplates(),
  ]);
  const ofTemplates = (kind: Kind, templates: typeof briefings, make: Looped['briefWord']) =>
    templates.slice(0, 1).map(({ id, needs }): Work => {
      const needed = Object.fromEntries(needs.map((what) => [what, named[what]]));
      return { kind, name: id, run: () => make({ ...of, ...needed, template: id }) };
    });
  return [
    ...ofTemplates('draft', briefings, app.briefWord),
    { kind: 'draft', name: 'sheet to fill in', run: () => app.briefingData({ ...of, template: 'progress' }) },
    ...ofTemplates('pack', packs, app.trainWord),
    { kind: 'quiz', name: 'of one plan', run: () => app.makeQuiz({ ...of, documents: plans.slice(0, 1) }, QUIZ) },
    { kind: 'quiz', name: 'of all', run: () => app.makeQuiz(of, QUIZ) },
  ];
}

/** What Home, the list of documents and the first words of a conversation show. */
function lookedUp(app: Looped): Work[] {
  return [
    { kind: 'look', name: 'documents', run: () => app.documentSizes() },
    { kind: 'look', name: 'prompts', run: () => app.suggest({ documentIds: null, region: null, locale: 'zh' }) },
  ];
}
