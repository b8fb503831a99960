/** The pages' own words; what is said of answers and sources stands in src/copy. */
export type Words = {
  readonly lang: string;
  readonly site: string;
  readonly skip: string;
  readonly nav: Readonly<Record<'documents' | 'search' | 'ask' | 'compare', string>>;
  readonly navigation: string;
  readonly otherLanguage: string;
  readonly colon: string;
  readonly listComma: string;
  readonly filter: Readonly<
    Record<'region' | 'kind' | 'year' | 'validity' | 'text' | 'all' | 'apply' | 'reset' | 'heading', string>
  >;
  readonly validity: Readonly<Record<'in-force' | 'repealed' | 'unknown', string>>;
  readonly documents: {
    readonly title: string;
    readonly counted: (shown: number, all: number) => string;
    readonly none: string;
    readonly noneAtAll: string;
    readonly columns: Readonly<
      Record<'title' | 'number' | 'region' | 'date' | 'kind' | 'validity' | 'clauses', string>
    >;
  };
  readonly pages: {
    readonly label: string;
    readonly next: string;
    readonly previous: string;
    readonly at: (page: number, of: number) => string;
  };
  readonly document: {
    readonly outline: string;
    readonly card: string;
    readonly fields: Readonly<
      Record<
        | 'number'
        | 'issuers'
        | 'region'
        | 'kind'
        | 'issued'
        | 'effective'
        | 'validUntil'
        | 'validity'
        | 'repealedBy'
        | 'repeals'
        | 'otherEdition'
        | 'sameDocument'
        | 'basis'
        | 'source'
        | 'extent',
        string
      >
    >;
    readonly extent: (clauses: number, characters: number) => string;
    readonly original: string;
    readonly duties: (count: number) => string;
    readonly targets: (count: number) => string;
    readonly askThis: string;
    readonly compareThis: string;
    readonly tasks: string;
    readonly quoted: string;
    readonly toQuote: string;
    readonly badQuote: string;
    readonly page: (page: number) => string;
    readonly sheet: (name: string) => string;
    readonly note: string;
    readonly recognised: string;
    readonly table: string;
    readonly part: (part: number, of: number) => string;
  };
  readonly duties: {
    readonly title: string;
    readonly none: string;
    readonly columns: Readonly<Record<'clause' | 'task' | 'lead' | 'others' | 'shared' | 'standing' | 'words', string>>;
    readonly open: string;
  };
  readonly targets: {
    readonly title: string;
    readonly none: string;
    readonly columns: Readonly<
      Record<'clause' | 'name' | 'value' | 'deadline' | 'whom' | 'base' | 'state' | 'words', string>
    >;
    readonly target: string;
    readonly amount: string;
    readonly achieved: string;
    readonly unclear: string;
  };
  readonly sheets: {
    readonly xlsx: string;
    readonly csv: string;
    readonly download: string;
    readonly back: string;
    readonly more: (shown: number, all: number) => string;
  };
  readonly search: {
    readonly title: string;
    readonly label: string;
    readonly button: string;
    readonly hint: string;
    readonly found: (count: number) => string;
    readonly none: string;
    readonly tooLong: (limit: number) => string;
  };
  readonly ask: {
    readonly title: string;
    readonly label: string;
    readonly button: string;
    readonly hint: string;
    readonly within: string;
    readonly everywhere: string;
    readonly followUp: string;
    readonly sources: string;
    readonly steps: Readonly<Record<'retrieving' | 'reading' | 'writing' | 'checking', string>>;
    readonly working: string;
    readonly useful: string;
    readonly useless: string;
    readonly judge: string;
    readonly thanks: string;
    readonly gone: string;
    readonly empty: string;
    readonly tooLong: (limit: number) => string;
    readonly tooMany: (seconds: number) => string;
    readonly busy: string;
    readonly failed: string;
    readonly earlier: string;
    readonly fresh: string;
  };
  readonly compare: {
    readonly title: string;
    readonly first: string;
    readonly second: string;
    readonly button: string;
    readonly choose: string;
    readonly same: string;
    readonly onlyHere: string;
    readonly opening: string;
    readonly hint: string;
  };
  readonly faults: Readonly<
    Record<
      | 'not-found'
      | 'other-host'
      | 'other-site'
      | 'no-link'
      | 'bad-link'
      | 'no-proxy'
      | 'too-large'
      | 'failed'
      | 'bad-request',
      { readonly title: string; readonly text: string }
    >
  >;
  readonly home: string;
};
