import type { MetadataField } from '../../../vocabulary/answer.js';

/** A sentence about a document: `subject` names it, `value` is in its own words, `name` is what the text calls it. */
export type Saying = (subject: string, value: string, name?: string) => string;

export type IdentitySayings = {
  readonly field: Readonly<Record<Exclude<MetadataField, 'title' | 'status' | 'repeals'>, Saying>>;
  readonly printed: Saying;
  readonly marked: Saying;
  readonly lapsed: Saying;
  readonly runs: Saying;
  readonly repealedBy: Saying;
  readonly repeals: Saying;
  /** Which document bears a number; `value` is its title. */
  readonly isCalled: Saying;
  /** Before a number that is not the one the question gives. */
  readonly otherwise: string;
  /** Where its title holds figures that no line of it prints. */
  readonly someDocument: string;
};

export const SAYINGS_ZH: IdentitySayings = {
  field: {
    number: (subject, value) => `${subject}的发文字号：${value}。`,
    date: (subject, value, name = '成文') => `${subject}的${name}日期是${value}。`,
    posted: (subject, value) => `${subject}的网页发布时间是${value}。`,
    issuers: (subject, value) => `${subject}的印发机关：${value}。`,
    effective: (subject, value) => `${subject}的施行时间：${value}。`,
    expiry: (subject, value) => `${subject}的有效期限：${value}。`,
    basis: (subject, value) => `${subject}的依据：${value}。`,
    addressee: (subject, value) => `${subject}的主送：${value}。`,
  },
  printed: (subject, value) => `${subject}的印发日期是${value}。`,
  marked: (subject, value) => `${subject}的有效性标注为：${value}。`,
  lapsed: (subject, value) => `${subject}已失效（${value}）。`,
  runs: (subject, value) => `${subject}仍在有效期内（${value}）。`,
  repealedBy: (subject, value) => `${subject}已被${value}废止。`,
  repeals: (subject, value) => `${subject}写明废止：${value}`,
  isCalled: (number, value) => (number === '' ? `全称：${value}。` : `${number}是${value}。`),
  otherwise: '不对，',
  someDocument: '该文件',
};

export const SAYINGS_EN: IdentitySayings = {
  field: {
    number: (subject, value) => `The document number of ${subject}: ${value}.`,
    date: (subject, value) => `The date of issue of ${subject} is ${value}.`,
    posted: (subject, value) => `${subject} was posted online at ${value}.`,
    issuers: (subject, value) => `${subject} was issued by: ${value}.`,
    effective: (subject, value) => `${subject} takes effect: ${value}.`,
    expiry: (subject, value) => `${subject} is valid: ${value}.`,
    basis: (subject, value) => `${subject} rests on: ${value}.`,
    addressee: (subject, value) => `${subject} is addressed to: ${value}.`,
  },
  printed: (subject, value) => `${subject} was sent to print on ${value}.`,
  marked: (subject, value) => `The validity of ${subject} is marked as: ${value}.`,
  lapsed: (subject, value) => `${subject} is no longer in force (${value}).`,
  runs: (subject, value) => `${subject} is still within its period of validity (${value}).`,
  repealedBy: (subject, value) => `${subject} was repealed by ${value}.`,
  repeals: (subject, value) => `${subject} repeals: ${value}`,
  isCalled: (number, value) => (number === '' ? `Its title: ${value}.` : `${number} is ${value}.`),
  otherwise: 'No. ',
  someDocument: 'the document',
};
