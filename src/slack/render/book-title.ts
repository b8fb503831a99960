import { bookTitle as titleInMarks } from '../../copy/book-title.js';
import { titleText } from './escape.js';

/** A title in 《》, for any surface of Slack: cleaned first. */
export function bookTitle(title: string): string {
  return titleInMarks(titleText(title));
}
