/** The one way text becomes markup: what is put into a template is escaped, arrays are joined, null leaves nothing. */
import { html } from 'hono/html';

export { html };
export type Html = ReturnType<typeof html>;
