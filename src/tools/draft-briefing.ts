import { z } from 'zod';
import { USUAL_TEMPLATE } from '../briefing/request.js';
import { type ChoiceNames, notDraftedWords } from '../copy/not-drafted-words.js';
import { ToolFault } from './fault.js';
import { chosenDocuments } from './readable.js';
import { id, ids, name, words, year } from './schemas/fields.js';
import { defineTool } from './tool.js';

/** As they are named below. */
const ARGUMENTS: ChoiceNames = {
  template: 'template',
  documents: 'documents',
  unit: 'unit',
  topic: 'topic',
  also: 'also',
  withIds: true,
};

export const draftBriefing = defineTool({
  name: 'draft_briefing',
  title: '起草汇报提纲',
  about:
    'Drafts a briefing outline over a plan in two papers: 报送稿 (hand-in) and 核对稿 (every sentence with its source). Sentences are verbatim; what a user must fill in stays 【待填…】: never fill it with a guess.',
  price: 3,
  input: z.strictObject({
    template: id()
      .default(USUAL_TEMPLATE.briefing)
      .describe(
        'Id of a template: progress, topic (needs topic), unit-tasks (needs unit), speech; an unknown one tells those like it.',
      ),
    documents: ids().default([]).describe('Ids of the plans; needed where there are several.'),
    unit: name().optional().describe('One department or several, joined by 、.'),
    topic: name().optional().describe('Such as 家庭医生签约; narrows the tasks.'),
    part: name().optional().describe('A part of the plan: its number or words of its heading.'),
    also: z
      .array(name())
      .max(50)
      .default([])
      .describe('Labels or ids of clauses that only mention the topic, wanted all the same.'),
    from: year().optional().describe('First year of the deadlines.'),
    to: year().optional().describe('Last year of the deadlines.'),
    period: words(100).optional().describe('The time reported on; put into the text as it is.'),
    audience: words(100).optional().describe('The meeting it is for; put into the text as it is.'),
  }),
  output: z
    .object({
      template: z.object({ id: z.string(), name: z.string() }),
      handIn: z.string().describe('报送稿, Markdown.'),
      checking: z.string().describe('核对稿, Markdown.'),
      isWithin: z.boolean().describe('False where it has more pages than the template allows.'),
    })
    .meta({ id: 'Briefing' }),
  run: async ({ template, documents, also, ...asked }, context) => {
    const chosen = await chosenDocuments(documents, context);
    // A request that names none is one for whichever plan there is, also of those that may not be read.
    if (chosen?.length === 0) throw new ToolFault('not-found');
    const { unit = null, topic = null, part = null, from = null, to = null, period = null, audience = null } = asked;
    const choice = { unit, topic, part, from, to, period, audience };
    const request = { template, documents: chosen ?? [], region: null, also, ...choice };
    const drafted = await context.useCases.briefMarkdown(request, context.links?.scope);
    if (drafted.status !== 'drafted')
      throw new ToolFault('not-drafted', { reason: notDraftedWords(drafted, ARGUMENTS, context.locale) });
    const { status: _, ...papers } = drafted;
    return papers;
  },
});
