import { foldCell } from './fold-cell.js';
import type { TaskRow } from './progress.js';

type Placed = { readonly clause: Pick<TaskRow['clause'], 'label'>; readonly document: TaskRow['document'] };

/** A clause by its label, alone or behind its document's number or title, or by its id. */
export function clauseNames(
  place: Placed &
    ({ readonly indicator: { readonly clauseId: string } } | { readonly clause: Pick<TaskRow['clause'], 'id'> }),
): ReadonlySet<string> {
  const { clause, document } = place;
  const id = 'indicator' in place ? place.indicator.clauseId : place.clause.id;
  const documents = ['', document.title, document.documentNumber ?? ''];
  const path = id.slice(id.indexOf('#') + 1);
  return new Set([id, path, ...documents.map((name) => name + clause.label)].map(foldClause));
}

/** 二、（一）3 is written 二(一)3 too, and 〔2024〕 with other brackets. */
export function foldClause(text: string): string {
  return foldCell(text)
    .replaceAll(/[《》、,第条款项点部分]|\.(?!\d)/g, '')
    .replaceAll(/[〔[【]/g, '(')
    .replaceAll(/[〕\]】]/g, ')');
}
