import type { Locale } from '../copy/locale.js';
import { type ToolFaultCode, toolFaultWords } from '../copy/tool-fault-words.js';
import { AppError } from '../vocabulary/errors.js';

export type { ToolFaultCode } from '../copy/tool-fault-words.js';

/** What keeps a tool from answering; `details` holds what a message needs. */
export class ToolFault extends Error {
  override readonly name = 'ToolFault';
  readonly code: ToolFaultCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: ToolFaultCode, details: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

export type ToldFault = { readonly code: ToolFaultCode; readonly what: string; readonly next: string };

/** Anything thrown, as it is told to who asked: nothing of the machine, its files or its settings stands in it. */
export function toldFault(error: unknown, locale: Locale): ToldFault {
  const { code, details } = error instanceof ToolFault ? error : faultOf(error);
  return { code, ...toolFaultWords({ code, details }, locale) };
}

/** True for what went wrong inside: whoever runs it is to be told. */
export function isInside({ code }: ToldFault): boolean {
  return code === 'internal' || code === 'unavailable';
}

function faultOf(error: unknown): Pick<ToolFault, 'code' | 'details'> {
  if (!(error instanceof AppError)) return { code: 'internal', details: {} };
  const { code, details } = error;
  switch (code) {
    case 'input-invalid':
      return details.length === undefined
        ? { code: 'bad-arguments', details: {} }
        : { code: 'too-long', details: { length: details.length, limit: details.limit ?? '' } };
    case 'document-unknown':
      return { code: 'not-found', details: { id: details.id ?? '' } };
    case 'interrupted':
      return { code: 'interrupted', details: {} };
    case 'internal':
      return { code: 'internal', details: {} };
    default:
      return { code: 'unavailable', details: {} };
  }
}
