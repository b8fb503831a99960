import type { IncomingMessage } from 'node:http';
import type { Locale } from '../copy/locale.js';
import type { Reader } from './use-cases.js';

/** What the handlers of one request share. */
export type WebEnv = {
  Bindings: { readonly incoming?: IncomingMessage };
  Variables: { reader: Reader; locale: Locale };
};
