import { foldCell } from './fold-cell.js';
import type { TaskRow } from './progress.js';

/** A clause by its label, alone or behind its document's number or title, or by its id. A bare 1 numbers a row, and names none. */
export function clauseNames({ clause: { id, label }, document }: TaskRow): ReadonlySet<string> {
  const documents = ['', document.title, document.documentNumber ?? ''];
  const path = id.slice(id.indexOf('#') + 1);
  const names = [id, path, ...documents.map((name) => name + label)].map(foldClause);
  return new Set(names.filter((name) => !/^\d+$/.test(name)));
}

/** 二、（一）3 is written 二(一)3 too, and 〔2024〕 with other brackets. */
export function foldClause(text: string): string {
  return foldCell(text)
    .replaceAll(/[《》、,第条款项点部分]|\.(?!\d)/g, '')
    .replaceAll(/[〔[【]/g, '(')
    .replaceAll(/[〕\]】]/g, ')');
}
