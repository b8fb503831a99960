/** What the inputs of tools are made of: everything from outside is bounded. */
import { z } from 'zod';

export { DOCUMENT_KINDS as KINDS, DOCUMENT_STATUSES as STATUSES } from '../../vocabulary/document.js';

/** Control characters have no place in words; breaks of lines and tabs do. */
const PLAIN = /^(?:[\t\n\r]|\P{Cc})*$/u;
/** A document's id is its file's name without the ending; a clause's has the place within behind a `#`. */
const ID_CHARACTERS = /^[^\p{Cc}\s/\\]+$/u;

const LONGEST_ID = 300;
const LONGEST_NAME = 200;
const MOST_NAMED = 50;
const FURTHEST = 100_000;

// Refined, not by `regex`: a schema with \p in it is refused by clients whose patterns are those of another language.
export const words = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => PLAIN.test(text));
export const name = () => words(LONGEST_NAME);
export const region = () => name().describe('Such as 聊城 or 山东省.');
export const id = () =>
  z
    .string()
    .min(1)
    .max(LONGEST_ID)
    .refine((text) => ID_CHARACTERS.test(text));
export const ids = () => z.array(id()).max(MOST_NAMED);
export const year = () => z.int().min(1900).max(2200);
export const page = ({ usual, most }: { readonly usual: number; readonly most: number }) => ({
  limit: z.int().min(1).max(most).default(usual).describe('How many at most.'),
  offset: z.int().min(0).max(FURTHEST).default(0).describe('How many to pass over first.'),
});

/** An ISO date. */
export const day = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const count = () => z.int().min(0);
export const strings = () => z.array(z.string());
