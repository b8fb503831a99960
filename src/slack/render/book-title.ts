import { titleText } from './escape.js';

/** A title as Chinese prints it, in 《》, for any surface; one that carries 《》 of its own stays as it is. */
export function bookTitle(title: string): string {
  const clean = titleText(title);
  return clean.includes('《') ? clean : `《${clean}》`;
}
