import type { Locale } from '../copy/locale.js';
import type { Fault, FaultCopy } from './fault.js';
import { englishFaultCopy } from './fault-copy-en.js';
import { chineseFaultCopy } from './fault-copy-zh.js';
import { serverFaultCopy } from './server-fault-copy.js';

/** The words for a fault, in the language of the person. */
export function faultCopy(fault: Fault, locale: Locale): FaultCopy {
  const ofServer = serverFaultCopy(fault, locale);
  return ofServer ?? (locale === 'zh' ? chineseFaultCopy(fault) : englishFaultCopy(fault));
}

/** The message a failed command ends with: what went wrong, and on a line of its own what to do. */
export function faultMessage(fault: Fault, locale: Locale): string {
  const { what, next } = faultCopy(fault, locale);
  return locale === 'zh' ? `出错了：${what}\n怎么办：${next}` : `Error: ${what}\nWhat to do: ${next}`;
}
