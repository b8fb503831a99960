/** What a template may say. A file of `prompts/briefings/` or `prompts/training/`: `<id>.yaml`. */
import { z } from 'zod';

/** Put in where a title or a line names them in braces; each is replaced by words of the request or of the documents. */
export const VARIABLES = ['title', 'unit', 'topic', 'part', 'period', 'audience'] as const;
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

const show = z.enum(['targets', 'units', 'deadline', 'progress']);
const tableId = z.enum(['indicators', 'targets', 'ledger', 'self-check', 'next-steps']);

const content = z.discriminatedUnion('type', [
  /** Advice to the writer, marked as no text of the plan. */
  z.strictObject({ type: z.literal('guidance'), text: words }),
  /** A line of the outline, with blanks. */
  z.strictObject({ type: z.literal('line'), text: words }),
  /** The tasks selected: what each demands, in the words of the plan. */
  z.strictObject({
    type: z.literal('tasks'),
    /** Under the headings of the plan, or one after the other. */
    group: z.enum(['headings', 'none']).default('headings'),
    /** Where a unit was chosen: those it leads, those it shares in, or both. */
    role: z.enum(['lead', 'shared', 'any']).default('any'),
    /** `key`: the opening statement, targets, dates and what names the unit; `full`: every sentence. */
    extent: z.enum(['key', 'full', 'heading']).default('key'),
    show: z.array(show).default(['units', 'deadline', 'progress']),
  }),
  /** Targets as lines, in the words of the plan. */
  z.strictObject({ type: z.literal('indicators'), numbered: z.boolean().default(false) }),
  z.strictObject({ type: z.literal('table'), table: tableId }),
  /** Target and supplied value side by side; left out where no data was given. */
  z.strictObject({ type: z.literal('chart') }),
  /** For training: terms, what is easily confused, plans side by side, what a plan rests on. */
  z.strictObject({ type: z.literal('study'), of: z.enum(['terms', 'look-alikes', 'comparison', 'lineage']) }),
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
  /** 主送机关 or 称呼, on a line of its own. */
  addressee: words.optional(),
  opening: z.array(content).default([]),
  sections: z.array(section).min(1),
  closing: z.array(content).default([]),
  /** Tables on pages of their own, in order: 附表1, 附表2. */
  attachments: z.array(tableId).default([]),
});

export type Template = z.output<typeof templateSchema>;
export type TemplateContent = z.output<typeof content>;
export type StudyContent = Extract<TemplateContent, { readonly type: 'study' | 'session' | 'quiz' }>;

/** What of a template the training folder makes. */
export function studyContentsOf({ opening, sections, closing }: Template): StudyContent[] {
  const contents = [...opening, ...sections.flatMap(({ content: own }) => own), ...closing];
  return contents.filter((each) => each.type === 'study' || each.type === 'session' || each.type === 'quiz');
}

export type TableId = z.output<typeof tableId>;
