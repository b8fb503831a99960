/** What an outline is asked for. */
export type BriefingRequest = {
  readonly template: string;
  /** Ids, document numbers or titles; none for the plans of `region`, or the only plan there is. */
  readonly documents: readonly string[];
  readonly region: string | null;
  /** One department or several, as the user writes them: 医保, 市医保局和市财政局. */
  readonly unit: string | null;
  readonly topic: string | null;
  /** Ids or labels of clauses that only mention the topic and that the user wants all the same. */
  readonly also: readonly string[];
  /** A part of the plan: its number or words of its heading. */
  readonly part: string | null;
  /** Years, both inclusive. */
  readonly from: number | null;
  readonly to: number | null;
  /** The user's own words, put where the template names them. */
  readonly period: string | null;
  readonly audience: string | null;
};

/** Which templates: briefings, or packs for training. */
export type Desk = 'briefing' | 'training';

/** The template of each that is meant where none is named: its id. */
export const USUAL_TEMPLATE: Readonly<Record<Desk, string>> = { briefing: 'progress', training: 'session' };

/** Asks for nothing in particular: what is left out of a request. */
export const NO_CHOICE: BriefingRequest = {
  template: '',
  documents: [],
  region: null,
  unit: null,
  topic: null,
  also: [],
  part: null,
  from: null,
  to: null,
  period: null,
  audience: null,
};
