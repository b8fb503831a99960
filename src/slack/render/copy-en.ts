import { answerWords, clarifyNext } from '../../copy/answer-words.js';
import { fallbackReason } from '../../copy/fallback-reason.js';
import { KIND_MARKS } from '../../copy/kind-marks.js';
import { refusals } from '../../copy/refusals.js';
import type { Copy } from './copy-type.js';

export const en: Copy = {
  answer: {
    ...answerWords('en'),
    clarifyNext: (mention) => clarifyNext('en', mention === null ? '' : ` (in a channel, ${mention} first)`),
    refused: refusals('en', 'This app'),
    fallback: (reason) => `${fallbackReason(reason, 'en')}; these are extracts.`,
    madeBy: {
      extractive: 'Extracts from the cited clauses; the documents prevail.',
      llm: 'Written by a model from the cited clauses, each sentence checked against them; the documents prevail.',
    },
    verdictNote: '⟡ is the model’s judgement: the passages below it decide.',
    searched: (names, total) =>
      `Searched: ${names.join(', ')}${total > names.length ? ` and ${total - names.length} more` : ''} (${total} ${total === 1 ? 'document' : 'documents'}).`,
    askWhom: 'You can ask: ',
    onWeb: 'Read it on a page (asks the same question there)',
    sheetSummary: (total, shown) => `${total} items, all of them in the attached sheet. The first ${shown}:`,
    sheetName: 'Answer',
    sheetColumns: ['No.', 'Content', 'Document', 'Number', 'Kind', 'Clause', 'Source text'],
    tableColumns: { region: 'Region', unit: 'Unit', content: 'Content', source: 'Source' },
  },
  source: {
    sources: 'Sources',
    separator: '; ',
    nearest: 'Nearest clauses, for reference only, not a basis',
    nearestShown: (shown, all) => `${all} passages come close; the closest ${shown} are shown.`,
    nearestMark: (n) => `Ref. ${n}`,
    sameDocument: 'Same document',
    kindMark: KIND_MARKS.en,
    kind: {
      plan: 'plan',
      statute: 'statute',
      reply: 'reply',
      qa: 'Q&A',
      guide: 'guide',
      interpretation: 'interpretation',
      news: 'news report',
      'drafting-note': 'sample drafting note',
    },
    status: { 'in-force': 'in force', repealed: 'repealed', unknown: 'validity unknown' },
    noNumber: 'no number',
    noDate: 'no date',
  },
  action: {
    openClause: 'Show clause',
    openOneOf: (first, last) => `Show clause ${first}–${last}`,
    wrong: 'Wrong citation',
    useful: 'Useful',
    notUseful: 'Not useful',
    share: 'Share to channel',
    shareTitle: 'Share to the channel?',
    shareText: 'Everyone in the channel will see this question and its answer.',
    cancel: 'Cancel',
    close: 'Close',
    send: 'Send',
    save: 'Save',
  },
  clauseView: {
    title: 'Clause',
    before: 'Before',
    after: 'After',
    omitted: (characters) => `(${characters} characters left out here)`,
    copyText: 'Copy the citation',
    copyHint: 'Select the text above to copy it.',
  },
  feedbackView: {
    title: 'Wrong citation',
    which: 'Which citation?',
    whichPlaceholder: 'Choose a citation',
    why: 'What is wrong?',
    reasons: {
      'wrong-clause': 'It is the wrong clause',
      'not-supporting': 'The clause does not bear the sentence out',
      'out-of-date': 'The document is repealed or superseded',
      'wrong-region': 'Wrong region or level',
      'wrong-text': 'The quote or the number is wrong',
      other: 'Something else',
    },
    note: 'More',
    notePlaceholder: 'For example: which clause it should be',
  },
  home: {
    title: 'Answers from policy documents',
    howTo: 'How to ask',
    howToLines: (mention) => [
      'Name the region and the indicator or task, for example “What is Liaocheng’s target for 2025, and who leads?”.',
      `In a channel, ${mention ?? 'mention me'} first; here, just ask; in a thread that has an answer, go on asking.`,
      'The [1] behind a sentence is its source; “Show clause” opens the whole clause with what stands around it.',
      'Where no direct provision is found, it says what was searched and shows the closest passages; it never guesses.',
    ],
    recent: (shown, all) => (shown === all ? 'What I asked' : `What I asked (latest ${shown} of ${all})`),
    noRecent: 'No questions yet.',
    documents: ({ all, from, to }) =>
      to - from + 1 >= all ? `Documents (${all})` : `Documents (${from}–${to} of ${all})`,
    noDocuments: 'No documents yet.',
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: 'Previous',
    next: 'Next',
    health: 'Health',
    indexReady: (clauses) => `Index ready: ${clauses} clauses.`,
    indexMissing: 'There is no index yet, so questions cannot be answered.',
    model: (model) =>
      model === null
        ? 'No model is configured; answers are extracts.'
        : `Model ${model} writes; where it fails, answers are extracts and say so.`,
  },
  ask: {
    title: 'Ask the documents',
    submit: 'Ask',
    question: 'Question',
    hint: 'The answer comes as a direct message.',
  },
  settings: {
    title: 'Channel settings',
    documents: 'Documents to search',
    documentsHint: 'All documents where none is chosen.',
    documentsPlaceholder: 'Choose documents',
    region: 'Default region',
    regionHint: 'For questions that name none.',
    regionPlaceholder: 'Choose a region',
    privacy: 'Who sees the answers',
    ephemeral: 'Show answers only to who asks',
    ephemeralHint: 'They can share an answer to the channel.',
  },
  check: {
    title: (total, counts) =>
      `Checked ${total}: ${counts.supported} borne out, ${counts.worded} worded otherwise, ${counts.contradicted} contradicted, ${counts['not-found']} not found.`,
    verdict: {
      supported: 'Borne out',
      worded: 'Worded otherwise',
      contradicted: 'Contradicted',
      'not-found': 'Not found',
    },
    isName: ' (a heading or name of the document)',
    said: 'Here: ',
    given: 'Source: ',
    source: 'From: ',
    more: (count, verdict) =>
      `${count} more ${{ supported: 'borne out', worded: 'worded otherwise', contradicted: 'contradicted', 'not-found': 'not found' }[verdict]}, not listed. Check the text in parts to see them all.`,
    leftOut: {
      'too-many': (count) => `The last ${count} sentences are beyond what one check takes; check them by themselves.`,
      'out-of-time': (count) => `Time was up: the last ${count} sentences were not checked. Check the text in parts.`,
      'too-long': (count) => `${count} stretches are too long to be sentences and were not checked. Part them first.`,
      'states-nothing': (count) => `${count} stretches are too short to state anything and were passed over.`,
    },
    nothing: 'This message has no sentence to check.',
    note: 'Where the wording differs, see whether the meaning does. “Not found” means only that the documents here do not state it.',
  },
};
