import type { Cue } from '../../../question/cues/read-cues.js';
import type { QuestionPart } from '../../../question/question.js';
import type { MetadataField } from '../../../vocabulary/answer.js';

const FIELD_OF_CUE: readonly (readonly [cue: Cue, field: MetadataField])[] = [
  ['asks-title', 'title'],
  ['asks-number', 'number'],
  ['issued-by-whom', 'issuers'],
  ['asks-posted', 'posted'],
  ['asks-hour', 'posted'],
  ['asks-issue-date', 'date'],
  ['asks-effective-date', 'effective'],
  ['asks-validity', 'status'],
  ['asks-term', 'expiry'],
  ['asks-repeals', 'repeals'],
  ['asks-basis', 'basis'],
  ['asks-addressee', 'addressee'],
];
/** A certificate may be valid and a project may start too: these count where the question is about a document. */
const OF_ANYTHING: readonly MetadataField[] = ['effective', 'status', 'expiry', 'repeals'];
function mayBeOfAnything(cue: Cue, field: MetadataField): boolean {
  return cue === 'asks-hour' || OF_ANYTHING.includes(field);
}

/** What a later question asks instead where it says one of these: 文号是什么，批准了谁. */
const ASKS_ELSE: readonly Cue[] = ['who', 'amount', 'how'];

/** What a part asks of a document itself, in the order it is told in; the time of posting is no date of issue. */
export function fieldsAsked({ cues, wants, later }: Pick<QuestionPart, 'cues' | 'wants' | 'later'>): MetadataField[] {
  const isOfDocument = wants.main === 'metadata';
  const told = FIELD_OF_CUE.filter(([cue, field]) => cues.has(cue) && (isOfDocument || !mayBeOfAnything(cue, field)));
  const fields = [...new Set(told.map(([, field]) => field))];
  if (fields.length === 0) return isOfDocument ? unsaid(cues, later) : [];
  if (fields.length === 1 && fields[0] === 'title') return ['title', 'issuers', 'date'];
  // 上位文件是哪份，文号报一下: the number is that of the document it rests on.
  if (fields.includes('basis')) return fields.filter((field) => field !== 'number' && field !== 'title');
  return fields.includes('posted') ? fields.filter((field) => field !== 'date') : fields;
}

/** Asked about as a document, without a word for what: taken over from the question before. */
function unsaid(cues: ReadonlySet<Cue>, later: boolean): MetadataField[] {
  if (cues.has('document-in-force')) return ['status'];
  if (later && cues.has('when')) return ['date'];
  return later && ASKS_ELSE.some((cue) => cues.has(cue)) ? [] : ['number', 'date'];
}
