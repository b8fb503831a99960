import { z } from 'zod';
import { MOST_SENTENCES, type SentenceCheck } from '../answering/checking/check-text.js';
import { sourceJson } from '../copy/answer-json.js';
import type { ReaderLinks } from '../copy/reader-links.js';
import { chosenDocuments } from './readable.js';
import { GRADE, SOURCE } from './schemas/answer.js';
import { ids, strings, words } from './schemas/fields.js';
import { defineTool } from './tool.js';

const LONGEST_TEXT = 50_000;

const CHECK = z
  .object({
    sentence: z.string(),
    verdict: z
      .enum(['supported', 'name', 'differs', 'contradicted', 'not-found'])
      .describe(
        'supported: a clause bears it out; name: it is a heading or title; differs: a clause says it in other words; contradicted: a clause says otherwise; not-found: no clause speaks of it.',
      ),
    grade: GRADE.nullable(),
    sources: z.array(SOURCE),
    said: strings().describe('Words of the sentence that the source does not have.'),
    given: strings().describe('Words of the source in their place.'),
    conflict: z.enum(['number', 'bound', 'unit', 'negation', 'hedge']).nullable(),
  })
  .meta({ id: 'SentenceCheck' });

const LEFT_OUT = z.object({
  sentence: z.string(),
  why: z.enum(['too-many', 'out-of-time', 'too-long', 'states-nothing']),
});

export const checkText = defineTool({
  name: 'check_text',
  title: '核查引用',
  about: `Checks a text sentence by sentence against the documents, at most ${MOST_SENTENCES} of them: what a clause bears out, what it says otherwise and in which words.`,
  price: 2,
  input: z.strictObject({
    text: words(LONGEST_TEXT),
    documents: ids().default([]).describe('Ids of the documents to check against; all where left out.'),
  }),
  output: z
    .object({ checks: z.array(CHECK), leftOut: z.array(LEFT_OUT).describe('What was not checked, and why.') })
    .meta({ id: 'TextCheck' }),
  run: async ({ text, documents }, context) => {
    const within = await chosenDocuments(documents, context);
    const { checks, leftOut } = await context.useCases.checkText(text, { within, signal: context.signal });
    const { links = null } = context;
    return { checks: checks.map((check) => checkJson(check, links)), leftOut };
  },
});

function checkJson(check: SentenceCheck, links: ReaderLinks | null) {
  const { sentence, verdict } = check;
  const nothing = { sentence, verdict, grade: null, sources: [], said: [], given: [], conflict: null };
  switch (check.verdict) {
    case 'supported':
      return {
        ...nothing,
        grade: check.claim.grade,
        sources: check.claim.citations.map((each) => sourceJson(each, links)),
      };
    case 'differs':
    case 'contradicted': {
      const { citation, said, given, conflict } = check;
      return { ...nothing, sources: [sourceJson(citation, links)], said, given, conflict };
    }
    default:
      return nothing;
  }
}
