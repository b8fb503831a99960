import { z } from 'zod';
import { answerJson } from '../copy/answer-json.js';
import { claimsOf } from '../vocabulary/citation-numbers.js';
import { ToolFault } from './fault.js';
import { chosenDocuments } from './readable.js';
import { ANSWER } from './schemas/answer.js';
import { ids, name, words } from './schemas/fields.js';
import { defineTool, requireWanted } from './tool.js';

const LONGEST_QUESTION = 20_000;
const MOST_HISTORY = 10;

const input = z.strictObject({
  question: words(LONGEST_QUESTION).describe('The question, as a person would ask it; Chinese finds most.'),
  history: z
    .array(words(LONGEST_QUESTION))
    .max(MOST_HISTORY)
    .default([])
    .describe('Earlier questions of the same conversation, oldest first.'),
  documents: ids().default([]).describe('Ids of the documents to answer from; all where left out.'),
  region: name().optional().describe('Such as 聊城; taken where the question names no region itself.'),
});

export const ask = defineTool({
  name: 'ask',
  title: '问政策',
  about:
    'Answers a question from the policy documents: every claim cites a clause and its verbatim words. Says plainly what the documents do not say (`missing`; status `unanswerable`). `nearest` are clauses that come close: for reading, never to be cited as an answer. Use it first.',
  price: 1,
  input,
  output: ANSWER,
  run: async ({ question, history, documents, region }, context) => {
    const only = await chosenDocuments(documents, context);
    const { signal, locale, links = null, onEvent } = context;
    const within = region === undefined ? {} : { within: { documentIds: null, region } };
    let hasTold = false;
    for await (const event of context.useCases.askStream({ text: question, history, ...within }, { signal, only })) {
      requireWanted(signal);
      if (event.kind === 'answer') {
        const { answer } = event.answered;
        // Extracts come all at once.
        if (!hasTold) for (const claim of claimsOf(answer)) onEvent?.({ kind: 'claim', claim });
        return answerJson(answer, { fallback: locale, links });
      }
      hasTold ||= event.kind === 'claim';
      onEvent?.(event);
    }
    throw new ToolFault('internal');
  },
});
