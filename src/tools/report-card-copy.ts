/** The words of a report card. */

import type { Locale } from '../copy/locale.js';
import type { Relation } from '../library/relations.js';
import type { Doubt, IdentityField, IdentitySource, RegionLevel } from '../vocabulary/document.js';

export type CardCopy = {
  readonly rows: Readonly<
    Record<
      | 'title'
      | 'noticeTitle'
      | 'documentNumber'
      | 'issuers'
      | 'issueDate'
      | 'effectiveDate'
      | 'amendedDates'
      | 'validUntil'
      | 'validity'
      | 'region'
      | 'kind'
      | 'outline'
      | 'found'
      | 'pages'
      | 'first'
      | 'last'
      | 'table'
      | 'leftOut'
      | 'repeals'
      | 'relations'
      | 'warnings'
      | 'checks',
      string
    >
  >;
  readonly none: string;
  readonly from: (source: IdentitySource) => string;
  readonly titleIsId: string;
  readonly levels: Readonly<Record<RegionLevel, string>>;
  readonly found: (counts: Readonly<Record<'clauses' | 'duties' | 'indicators' | 'terms', number>>) => string;
  readonly pages: (count: number) => string;
  readonly recognised: (count: number) => string;
  readonly readAs: (extension: string, format: string) => string;
  readonly table: (columns: readonly string[], rows: number) => string;
  readonly status: Readonly<Record<'in-force' | 'repealed' | 'unknown', string>>;
  readonly nothing: string;
  readonly relation: (kind: Relation['kind'], title: string, id: string) => string;
  readonly lost: (doubt: Extract<Doubt, { about: 'text' }>) => string;
  readonly check: (field: IdentityField, reason: 'missing' | 'guessed') => string;
  readonly writeInto: (sidecar: string) => string;
  readonly separator: string;
  /** Between a status and its reason. */
  readonly because: string;
};

const SOURCES_ZH: Readonly<Record<IdentitySource, string>> = {
  sidecar: '说明文件',
  label: '信息栏',
  head: '文首',
  signature: '落款',
  title: '标题',
  'adoption-line': '题注',
  number: '文号',
  properties: '文件属性',
  text: '正文',
  'file-name': '文件名',
};

const SOURCES_EN: Readonly<Record<IdentitySource, string>> = {
  sidecar: 'the .yaml',
  label: 'a labelled line',
  head: 'the head of the text',
  signature: 'the signature',
  title: 'the title',
  'adoption-line': 'the line under the title',
  number: 'the number',
  properties: "the file's properties",
  text: 'the text',
  'file-name': "the file's name",
};

const FIELDS_ZH: Readonly<Record<IdentityField, string>> = {
  ...{
    title: '标题',
    documentNumber: '文号',
    issuers: '发文机关',
    issueDate: '成文日期',
    region: '地区',
    kind: '类型',
  },
};
const FIELDS_EN: Readonly<Record<IdentityField, string>> = {
  ...{ title: 'title', documentNumber: 'number', issuers: 'issuers', issueDate: 'date of issue' },
  ...{ region: 'region', kind: 'kind' },
};

const zh: CardCopy = {
  rows: {
    ...{ title: '标题', noticeTitle: '印发通知', documentNumber: '文号', issuers: '发文机关', issueDate: '成文日期' },
    ...{
      effectiveDate: '施行日期',
      amendedDates: '修正日期',
      validUntil: '有效期至',
      validity: '效力',
      region: '地区',
    },
    ...{ kind: '类型', outline: '层次', found: '读出', pages: '页数', first: '首条', last: '末条', table: '表格' },
    ...{ leftOut: '清除', repeals: '废止', relations: '相关文件', warnings: '提醒', checks: '请核对' },
  },
  none: '没有',
  from: (source) => `（读自${SOURCES_ZH[source]}）`,
  titleIsId: '（没有读出，暂用编号）',
  levels: { nation: '国家', province: '省级', city: '市级', county: '县级' },
  found: ({ clauses, duties, indicators, terms }) =>
    `${clauses} 个条款，${duties} 项职责，${indicators} 项指标，${terms} 个术语`,
  pages: (count) => `${count} 页`,
  recognised: (count) => `${count} 个条款的文字是从图片识别的，引用时标为识别文本`,
  readAs: (extension, format) => `文件名是 ${extension}，内容是 ${format}，已按内容读取`,
  table: (columns, rows) => `${columns.length === 0 ? '没有列名' : columns.join('、')}；${rows} 行`,
  status: { 'in-force': '有效', repealed: '失效', unknown: '不明' },
  nothing: '没有',
  relation: (kind, title, id) => {
    const name = `${title}（编号 ${id}）`;
    switch (kind) {
      case 'same-document':
        return `与已收录的${name}似为同一份文件`;
      case 'other-edition':
        return `与已收录的${name}似为同一文件的不同版本`;
      case 'repeals':
        return `废止已收录的${name}`;
      case 'repealed-by':
        return `已被已收录的${name}废止`;
    }
  },
  lost: (doubt) => {
    if (doubt.reason === 'recognised') return '有文字是从图片识别的，请对照原件';
    return doubt.reason === 'page-not-read'
      ? `第 ${doubt.where} 页没有读出文字；请换一份有文字的文件，或安装 tesseract-ocr 和 tesseract-ocr-chi-sim 后重试`
      : `有一部分没有读出（${doubt.where}），请对照原件`;
  },
  check: (field, reason) => `${FIELDS_ZH[field]}${reason === 'missing' ? '没有读出，请补上' : '是推断的，请核对'}`,
  writeInto: (sidecar) => `写入同一文件夹的 ${sidecar}：`,
  separator: '、',
  because: '，',
};

const en: CardCopy = {
  rows: {
    ...{ title: 'title', noticeTitle: 'notice', documentNumber: 'number', issuers: 'issuers', issueDate: 'issued' },
    ...{ effectiveDate: 'in effect', amendedDates: 'amended', validUntil: 'valid until', validity: 'validity' },
    ...{ region: 'region', kind: 'kind', outline: 'outline', found: 'found', pages: 'pages', first: 'first clause' },
    ...{ last: 'last clause', table: 'table', leftOut: 'left out', repeals: 'repeals', relations: 'related' },
    ...{ warnings: 'warnings', checks: 'to check' },
  },
  none: 'none',
  from: (source) => ` (from ${SOURCES_EN[source]})`,
  titleIsId: ' (none was read; the id stands in)',
  levels: { nation: 'nation', province: 'province', city: 'city', county: 'county' },
  found: ({ clauses, duties, indicators, terms }) =>
    `${clauses} clauses, ${duties} duties, ${indicators} indicators, ${terms} terms`,
  pages: (count) => String(count),
  recognised: (count) => `the words of ${count} clauses were recognised on pictures; quotes of them are marked`,
  readAs: (extension, format) => `the name says ${extension}, the content is ${format} and was read as that`,
  table: (columns, rows) =>
    `${columns.length === 0 ? 'no names of columns' : columns.join(', ')}; ${rows} ${rows === 1 ? 'row' : 'rows'}`,
  status: { 'in-force': 'in force', repealed: 'repealed', unknown: 'unknown' },
  nothing: 'nothing',
  relation: (kind, title, id) => {
    const name = `${title} (id ${id})`;
    switch (kind) {
      case 'same-document':
        return `seems to be the same document as ${name}`;
      case 'other-edition':
        return `seems to be another edition of ${name}`;
      case 'repeals':
        return `repeals ${name}`;
      case 'repealed-by':
        return `is repealed by ${name}`;
    }
  },
  lost: (doubt) => {
    if (doubt.reason === 'recognised') return 'words were recognised on pictures: compare with the original';
    return doubt.reason === 'page-not-read'
      ? `page ${doubt.where} gave no text: use a file with text, or install tesseract-ocr and tesseract-ocr-chi-sim and retry`
      : `a part was not read (${doubt.where}): compare with the original`;
  },
  check: (field, reason) =>
    `${FIELDS_EN[field]} ${reason === 'missing' ? 'was not found: fill it in' : 'is a guess: check it'}`,
  writeInto: (sidecar) => `write into ${sidecar} in the same folder:`,
  separator: ', ',
  because: ': ',
};

/** In the language of the person. */
export function cardCopy(locale: Locale): CardCopy {
  return locale === 'zh' ? zh : en;
}
