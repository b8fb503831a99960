/** What a document is, and how it stands to others at hand. */
import { kindCopy } from '../../copy/kind-copy.js';
import { documentPath } from '../../copy/links.js';
import type { Locale } from '../../copy/locale.js';
import { wordsIn } from '../copy/words.js';
import type { DocumentInFull, Header } from '../use-cases.js';
import { type Html, html } from './html.js';

/** `others`: documents that may be read beside it. */
export function documentCard(
  { document, clauses, relations }: Pick<DocumentInFull, 'document' | 'clauses' | 'relations'>,
  others: readonly Header[],
  locale: Locale,
): Html {
  const words = wordsIn(locale);
  const { fields, extent, card } = words.document;
  const linked = (kind: DocumentInFull['relations'][number]['kind']) =>
    relations.flatMap((each) => (each.kind === kind ? [documentLink(each)] : []));
  const { repealedBy } = document;
  const rows: readonly (readonly [string, Html | string | readonly (Html | string)[] | null])[] = [
    [fields.number, document.documentNumber],
    [fields.issuers, document.issuers.join(words.listComma)],
    [fields.region, document.region?.name ?? null],
    [fields.kind, kindCopy(document.kind, locale)],
    [fields.issued, document.issueDate],
    [fields.effective, document.effectiveDate],
    [fields.validUntil, document.validUntil],
    [fields.validity, words.validity[document.status]],
    [fields.repealedBy, repealedBy === null ? null : documentLink(repealedBy)],
    [fields.repeals, document.repeals.map((name) => named(name, others))],
    [fields.otherEdition, linked('other-edition')],
    [fields.sameDocument, linked('same-document')],
    [fields.basis, document.basis.map((name) => named(name, others))],
    [fields.source, document.source],
    [fields.extent, extent(clauses.length, document.text.length)],
  ];
  const shown = rows.flatMap(([name, value]) => {
    const values = [value].flat().filter((each) => each !== null && each !== '');
    return values.length === 0 ? [] : [{ name, values }];
  });
  return html`<dl class="card" aria-label="${card}">${shown.map(({ name, values }) => html`<div><dt>${name}</dt>${values.map((each) => html`<dd>${each}</dd>`)}</div>`)}</dl>`;
}

function documentLink({ id, title, documentNumber }: Pick<Header, 'id' | 'title' | 'documentNumber'>): Html {
  return html`<a href="${documentPath(id)}">${title}${documentNumber === null ? '' : `（${documentNumber}）`}</a>`;
}

/** A number or title that a document names, as a link where that document is at hand. */
function named(name: string, others: readonly Header[]): Html | string {
  const meant = others.filter(({ documentNumber, title }) => documentNumber === name || title === name);
  return meant.length === 1 && meant[0] !== undefined ? documentLink(meant[0]) : name;
}
