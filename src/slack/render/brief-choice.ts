/** What a form for a draft, or a button that opens it anew, holds. */
import type { BriefingRequest, Desk } from '../../briefing/request.js';
import type { FormValues } from './block-kit.js';
import type { BriefField } from './brief-copy-type.js';
import { titleText } from './escape.js';
import { readMarks } from './mark-of.js';

export type BriefChoice = { readonly desk: Desk } & Pick<
  BriefingRequest,
  'template' | 'documents' | 'unit' | 'topic' | 'period' | 'audience'
> & {
    /** `markOf` clauses that only mention the topic and are wanted all the same. */
    readonly also: readonly string[];
  };

export const NO_CHOICE: BriefChoice = {
  desk: 'briefing',
  template: '',
  documents: [],
  unit: null,
  topic: null,
  period: null,
  audience: null,
  also: [],
};

/** Longest text of a field: all of them fit into the value of a button. */
export const FIELD_CHARS = 80;

/** Block id of the clauses to tick, before a colon and a mark of what is offered: other clauses are another field. */
export const ALSO_BLOCK = 'also';

type Submitted = FormValues<{
  readonly value?: string | null;
  readonly selected_option?: { readonly value?: string } | null;
  readonly selected_options?: readonly { readonly value?: string }[] | null;
}>;

/** What was filled in, of a view's state and its metadata. It comes from outside: names are looked up, never trusted. */
export function briefChoice(values: Submitted, metadata: string): BriefChoice {
  const fieldsOf = (block: string) => Object.values(values[block] ?? {});
  const written = (field: BriefField) => {
    const text = titleText(fieldsOf(field)[0]?.value ?? '').slice(0, FIELD_CHARS);
    return text === '' ? null : text;
  };
  const picked = (block: string) =>
    fieldsOf(block).flatMap(({ selected_options }) => (selected_options ?? []).flatMap(({ value }) => value ?? []));
  const [desk = '', carried = ''] = metadata.split('|');
  const ticked = Object.keys(values).find((block) => block.startsWith(`${ALSO_BLOCK}:`));
  return {
    desk: deskOf(desk),
    template: fieldsOf('template')[0]?.selected_option?.value ?? '',
    documents: picked('documents'),
    unit: written('unit'),
    topic: written('topic'),
    period: written('period'),
    audience: written('audience'),
    also: readMarks(ticked === undefined ? carried : picked(ticked).join('')),
  };
}

/** What `briefChoice` reads where the clauses to tick are not shown yet. */
export function briefMetadata({ desk, also }: BriefChoice): string {
  return `${desk}|${also.join('')}`;
}

export function deskOf(given: unknown): Desk {
  return given === 'training' ? 'training' : 'briefing';
}
