/** What a template may say. A file of `prompts/briefings/` or `prompts/training/`: `<id>.yaml`. */
import { z } from 'zod';

/**
 * Put in where a title or a line names them in braces; each is replaced by words of the request or of the documents.
 * `title` is 《title》 alone, `document` 《title》 with its number.
 */
export const VARIABLES = ['title', 'document', 'unit', 'topic', 'part', 'period', 'audience'] as const;
export type Variable = (typeof VARIABLES)[number];

const PLACEHOLDER = /\{([^{}]*)\}/g;

/**
 * Words of the template itself. `【待填：…】` in them is a blank; `{unit}` and the like are filled in. Digits are not allowed:
 * a figure in an outline is a plan's, the user's, or a number we count by. What is wrong is a code, worded at the edges.
 */
const words = z
  .string()
  .trim()
  .min(1)
  .superRefine((text, context) => {
    for (const [, name = ''] of text.matchAll(PLACEHOLDER))
      if (!(VARIABLES as readonly string[]).includes(name))
        context.addIssue({ code: 'custom', message: `unknown-variable ${name}` });
    if (/\d/.test(text)) context.addIssue({ code: 'custom', message: 'digits' });
  });

const count = z.int().min(1).max(60);
const tableId = z.enum(['indicators', 'targets', 'ledger', 'self-check', 'unit-tasks']);

const content = z.discriminatedUnion('type', [
  /** Advice to the writer: in the checking copy alone. */
  z.strictObject({ type: z.literal('guidance'), text: words }),
  /** A line of the outline, with blanks; `times` repeats it, numbered. */
  z.strictObject({ type: z.literal('line'), text: words, times: count.optional() }),
  /** How many tasks and targets the plan sets, and how many of these are reached by the data supplied. */
  z.strictObject({ type: z.literal('tally') }),
  /** A paragraph a chapter of the plan: its tasks by name, its targets or what was supplied for them, its units, a blank. */
  z.strictObject({
    type: z.literal('chapters'),
    say: z.array(z.enum(['tasks', 'targets', 'units', 'overdue'])).default(['tasks', 'targets']),
    /** `heading`: the chapter on a line of its own; `run-in`: at the head of the paragraph; `points`: that, behind 一是. */
    form: z.enum(['heading', 'run-in', 'points']).default('heading'),
    blank: words.optional(),
  }),
  /** A task at a time: what the plan demands, whole or abridged with ……, its targets, a blank. */
  z.strictObject({
    type: z.literal('demands'),
    say: z.array(z.enum(['targets', 'units'])).default([]),
    blank: words.optional(),
  }),
  /** What the unit leads and shares in, by name; of no unit, the chapters of the plan. */
  z.strictObject({ type: z.literal('roles') }),
  /** The foremost targets, a line each; `lead` before them, where there are any. */
  z.strictObject({ type: z.literal('figures'), most: count, lead: words.optional() }),
  /** Tasks whose date has come or comes within a quarter. */
  z.strictObject({ type: z.literal('due') }),
  /** What frames the work: the aims of the plan, or how it is safeguarded. `blank` where the text is silent. */
  z.strictObject({ type: z.literal('frame'), of: z.enum(['aims', 'safeguards']), blank: words }),
  /** What the plan sets out to explore or to try. `blank` where the text is silent. */
  z.strictObject({ type: z.literal('explorations'), blank: words }),
  /** Sentences of the plan for a memo, with its name in front. */
  z.strictObject({ type: z.literal('excerpt'), form: z.enum(['paragraph', 'points']) }),
  z.strictObject({ type: z.literal('table'), table: tableId }),
  /** For training: terms, what is easily confused, plans side by side, what a plan rests on, and the two side by side. */
  z.strictObject({
    type: z.literal('study'),
    of: z.enum([
      'terms',
      'look-alikes',
      'comparison',
      'whole-comparison',
      'lineage',
      'starters',
      'above',
      'whole-above',
    ]),
  }),
  /** For training: the course of a session. The minutes are the template's own. */
  z.strictObject({
    type: z.literal('session'),
    steps: z.array(z.strictObject({ name: words, minutes: z.int().min(1).max(600), content: words })).min(1),
  }),
  /** For training: questions made from the tasks by rule; the key is shown in the trainer's edition. */
  z.strictObject({ type: z.literal('quiz'), items: z.int().min(1).max(200) }),
]);

const section = z.strictObject({
  heading: words,
  content: z.array(content).default([]),
});

export const templateSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.int().positive(),
  name: words,
  about: words,
  title: words,
  /** What must be chosen besides a document. */
  needs: z.array(z.enum(['unit', 'topic'])).default([]),
  /** Centred below the title. */
  subtitle: z.array(words).default(['{unit}', '【待填：日期】']),
  /** 主送机关 or 称呼, on a line of its own. */
  addressee: words.optional(),
  opening: z.array(content).default([]),
  sections: z.array(section).default([]),
  closing: z.array(content).default([]),
  /** Tables on landscape pages of their own, in order: 附表1, 附表2. */
  attachments: z.array(tableId).default([]),
  /** Tables in a workbook beside the paper, by their names or as contents that have nothing else. */
  workbook: z.array(z.union([tableId, content])).default([]),
  /** Of documents that may be chosen. What tells of others is shown with its kind. */
  kinds: z
    .array(z.enum(['plan', 'interpretation', 'news']))
    .min(1)
    .default(['plan']),
  /**
   * The pages what is handed in may have: of text, and with its tables. Where the plan is longer, less of it is said, by
   * steps, and the checking copy lists what went.
   */
  pages: z.strictObject({ text: z.number().positive().max(100), all: z.number().positive().max(100) }).optional(),
});

export type Template = z.output<typeof templateSchema>;
export type TemplateContent = z.output<typeof content>;
export type ContentOf<Type extends TemplateContent['type']> = Extract<TemplateContent, { readonly type: Type }>;
export type StudyContent = ContentOf<'study' | 'session' | 'quiz'>;

/** What of a template the training folder makes. */
export function studyContentsOf({ opening, sections, closing, workbook }: Template): StudyContent[] {
  const beside = workbook.filter((each) => typeof each !== 'string');
  const contents = [...opening, ...sections.flatMap(({ content: own }) => own), ...closing, ...beside];
  return contents.filter((each) => each.type === 'study' || each.type === 'session' || each.type === 'quiz');
}

export type TableId = z.output<typeof tableId>;
