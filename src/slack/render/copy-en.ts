import type { Fallback, MetadataField, Missing } from '../../answer.js';
import { bookTitle } from './book-title.js';
import type { Copy } from './copy-type.js';

const FIELDS: Readonly<Record<MetadataField, string>> = {
  number: 'document number',
  date: 'date of issue',
  posted: 'time of posting',
  issuers: 'issuing body',
  status: 'validity',
  expiry: 'period of validity',
};

const FALLBACK: Readonly<Partial<Record<Fallback, string>>> = {
  'model-unreachable': 'The model endpoint could not be reached',
  'model-timeout': 'The model did not reply in time',
  'model-rate-limited': 'The model endpoint is limiting the rate',
  'model-rejected': 'The model endpoint rejected the request',
  'model-content-filtered': "The endpoint's content filter stopped the reply",
  'model-reply-cut': "The model's reply broke off",
  'model-over-budget': "Today's model budget is used up",
  'reply-unusable': "The model's reply could not be read",
  'nothing-verified': 'None of the model’s sentences passed the check against the source',
};

export const en: Copy = {
  answer: {
    notStated: (missing) => `Not stated in the documents: ${missing}.`,
    nothingFound: 'Not stated in the documents: no clause here answers this question.',
    missing: missingInEnglish,
    separator: '; ',
    clarify: 'Which document, and which matter in it? The plans here are:',
    clarifyNext: (mention) =>
      `Ask again${mention === null ? '' : ` (in a channel, ${mention} first)`} with the region or the title, and the indicator or task, in the question.`,
    refused: {
      'off-topic':
        'This app answers only what the policy documents here say, and this question is not about them. Ask about their content: targets, responsible units, deadlines.',
      steering:
        'This app answers from the text of the policy documents only and does not follow requests to change how it answers. Please state the policy question itself.',
      empty:
        'There is no question to read. Write what you want to know, for example “What is the target for 2025, and who leads?”.',
    },
    withheld: (count) =>
      `${count} more ${count === 1 ? 'sentence' : 'sentences'} did not pass the word-for-word check against the source and ${count === 1 ? 'is' : 'are'} not shown.`,
    fallback: (reason) => `${FALLBACK[reason] ?? 'The model could not be used'}; these are extracts.`,
    madeBy: {
      extractive: 'Extracts from the cited clauses; the documents prevail.',
      llm: 'Written by a model from the cited clauses, each sentence checked against them; the documents prevail.',
    },
    askWhom: 'You can ask: ',
    sheetSummary: (total, shown) => `${total} items, all of them in the attached sheet. The first ${shown}:`,
    sheetName: 'Answer',
    sheetColumns: ['No.', 'Content', 'Document', 'Number', 'Kind', 'Clause', 'Source text'],
    tableColumns: { region: 'Region', unit: 'Unit', content: 'Content', source: 'Source' },
  },
  source: {
    sources: 'Sources',
    separator: '; ',
    nearest: 'Nearest clauses, for reference only, not a basis',
    nearestMark: (n) => `Ref. ${n}`,
    kindMark: {
      plan: '',
      interpretation: '[interpretation] ',
      news: '[news report, original document not seen] ',
      'drafting-note': '[sample drafting note, not a basis] ',
    },
    kind: {
      plan: 'plan',
      interpretation: 'interpretation',
      news: 'news report',
      'drafting-note': 'sample drafting note',
    },
    status: { 'in-force': 'in force', repealed: 'repealed', unknown: 'validity unknown' },
    noNumber: 'no number',
    noDate: 'no date',
  },
  action: {
    openClause: (mark) => `Show clause ${mark}`,
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
      'What the documents do not state is said to be not stated, never guessed.',
    ],
    recent: 'What I asked',
    noRecent: 'No questions yet.',
    documents: (count) => `Documents (${count})`,
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
    title: (total, supported, contradicted, notFound) =>
      `Checked ${total}: ${supported} supported, ${contradicted} contradicted, ${notFound} not found.`,
    verdict: { supported: 'Supported', contradicted: 'Contradicted', 'not-found': 'Not found' },
    nothing: 'This message has no sentence to check.',
    note: '“Not found” means only that the documents here do not state it.',
  },
};

function missingInEnglish(missing: Missing): string {
  switch (missing.kind) {
    case 'region':
    case 'year':
      return `this for ${missing.value}`;
    case 'term':
      return `anything on “${missing.value}”`;
    case 'actual-value':
      return 'the actual figure (the documents state targets, not progress)';
    case 'amount':
      return `a figure for ${missing.value}`;
    case 'item':
      return `“${missing.value}”`;
    case 'lead-unit':
      return 'the lead unit';
    case 'document':
      return `${missing.value} (no such document here)`;
    case 'metadata':
      return `the ${FIELDS[missing.field]} of ${bookTitle(missing.value)}`;
    case 'deadline':
      return 'the deadline';
    case 'reason':
      return 'the reason for it';
    case 'definition':
      return `what “${missing.value}” means`;
  }
}
