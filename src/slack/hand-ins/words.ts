/** What the bot says of documents handed in. Names and titles come escaped for mrkdwn. */
import type { Locale } from '../../copy/locale.js';

export type Details = Readonly<Record<string, string | number>>;

export type HandInWords = {
  readonly reading: (name: string) => string;
  readonly waits: string;
  readonly decide: (user: string) => string;
  readonly check: string;
  readonly accept: string;
  readonly replace: string;
  readonly decline: string;
  readonly mend: string;
  /** `reason` is a sentence. */
  readonly notMended: (title: string, reason: string) => string;
  readonly onlyAdmins: string;
  readonly notNow: string;
  readonly taken: (by: string) => string;
  readonly accepted: (of: { readonly user: string; readonly title: string; readonly old: string | null }) => string;
  readonly canAsk: string;
  readonly declined: (user: string, title: string) => string;
  readonly expired: (user: string, title: string, days: number) => string;
  readonly present: (title: string) => string;
  readonly noAdmins: string;
  readonly oneAtATime: string;
  readonly tooManyWaiting: (most: number) => string;
  readonly notFetched: string;
  readonly failed: (reference: string) => string;
  readonly refused: (code: string, details: Details, limitMb: number) => string;
  readonly form: Readonly<Record<'title' | 'file' | 'hint' | 'send' | 'sent' | 'noForm', string>>;
  readonly mendForm: Readonly<
    Record<
      'title' | 'name' | 'number' | 'issuers' | 'date' | 'region' | 'level' | 'both' | 'kind' | 'send' | 'saved',
      string
    >
  >;
  readonly remove: {
    readonly usage: string;
    readonly none: string;
    readonly many: (names: string) => string;
    readonly ask: (name: string) => string;
    readonly sure: string;
    readonly yes: string;
    readonly no: string;
    readonly done: (id: string) => string;
    readonly kept: string;
    readonly last: string;
  };
};

const REASONS_ZH: Readonly<Record<string, string>> = {
  macros: '里面有宏，宏可能是病毒，不收。请另存为不带宏的 .docx 或 .xlsx 再交。',
  picture: '是图片，不是文件。请交原来的 Word、PDF 或 OFD 文件。',
  archive: '是压缩包。请解开后一份一份地交。',
  mail: '是整页保存的网页或邮件。请另存为 .html 或 .docx 再交。',
  xml: '是数据，不是文件。请交 Word、PDF 或 OFD 文件。',
  scan: '是扫描件，这台服务器上没有装文字识别，读不出文字。请交有文字的版本。',
  'soffice-missing': '是旧格式，这台服务器读不了。请另存为 .docx 或 .xlsx 再交。',
};

const REASONS_EN: Readonly<Record<string, string>> = {
  macros: 'holds macros, which may do harm, so it is not taken. Save it as .docx or .xlsx without macros.',
  picture: 'is a picture. Hand in the Word, PDF or OFD file itself.',
  archive: 'is an archive. Unpack it and hand in one file at a time.',
  mail: 'is a saved page or mail. Save it as .html or .docx first.',
  xml: 'is data, not a document. Hand in a Word, PDF or OFD file.',
  scan: 'is a scan, and this server recognises no text on pictures. Hand in a version with text.',
  'soffice-missing': 'is of an old format this server cannot read. Save it as .docx or .xlsx.',
};

const zh: HandInWords = {
  reading: (name) => `收到 ${name}，正在读。`,
  waits: '还没有收录，等管理员决定。决定了会在这里告诉你。',
  decide: (user) => `<@${user}> 交来这份文件，请决定是否收录。`,
  check: '请核对',
  accept: '收录',
  replace: '替换旧版',
  decline: '不收录',
  mend: '改正',
  notMended: (title, reason) => `${title} 的改正没有用上，卡片还是原来的。原因：${reason}`,
  onlyAdmins: '只有管理员（SLACK_ADMINS）能决定收录和移除。',
  notNow: '这一份已经处理过，或还没有读完。',
  taken: (by) => `<@${by}> 已经决定。`,
  accepted: ({ user, title, old }) =>
    `<@${user}> ${title} 已收录，现在就可以问。${old === null ? '' : `旧版（${old}）已标为失效。`}`,
  canAsk: '例如：',
  declined: (user, title) => `<@${user}> ${title} 没有收录：管理员决定不收。交来的文件已经删除。`,
  expired: (user, title, days) =>
    `<@${user}> ${title} 等了 ${days} 天没有人决定，交来的文件已经删除。仍要收录的，请再交一次。`,
  present: (title) => `这份文件已经收录：${title}。不用再交。`,
  noAdmins: '还没有设管理员（SLACK_ADMINS），没有人能决定收录，所以不收。请运行本程序的人设好后再交。',
  oneAtATime: '一次只读一份。这一份说完后，请把其余的一份一份地交。',
  tooManyWaiting: (most) => `你交来的已有 ${most} 份在等管理员决定，决定后再交。`,
  notFetched: '没有从 Slack 取到这份文件。请再交一次；仍不行时，请管理员检查 files:read 权限。',
  failed: (reference) => `这份文件没有处理成，已经放弃。请再交一次；仍不行时把编号 ${reference} 告诉管理员。`,
  refused: (code, details, limitMb) => {
    switch (code) {
      case 'document-encrypted':
        return '设有打开密码。去掉密码另存一份再交。';
      case 'document-damaged':
        return '已损坏或不完整。重新另存一份再交。';
      case 'document-empty':
        return '里面没有正文。';
      case 'document-too-large':
        return `太大（上限 ${limitMb} MB，压缩的内容展开后也有限度）。拆成几份再交。`;
      case 'document-withheld':
        return '标有不公开的字样，不收。';
      case 'sidecar-invalid':
        return '改正的内容有的不合要求，请检查日期和地区。';
      default:
        return REASONS_ZH[String(details.reason)] ?? '读不了。请交 Word、PDF、OFD、Excel 或文本文件。';
    }
  },
  form: {
    title: '交一份文件',
    file: '文件',
    hint: 'Word、PDF、OFD、Excel、网页或文本，一份。读出的内容先给你看，管理员同意后才收录。',
    send: '交',
    sent: '收到，正在读。读出了什么，私信告诉你。',
    noForm: '打不开交文件的窗口。请把文件直接私信发给我。',
  },
  mendForm: {
    ...{ title: '改正', name: '标题', number: '文号', issuers: '发文机关（用顿号隔开）', date: '成文日期' },
    ...{ both: '填了地区，还要选级别。' },
    ...{ region: '地区', level: '级别', kind: '类型', send: '保存', saved: '已改正，卡片稍后更新。' },
  },
  remove: {
    usage: '写明要移除的文件，例如 /tiaowen remove 编号；编号用 /tiaowen documents 查。',
    none: '没有这份文件。编号用 /tiaowen documents 查。',
    many: (names) => `不止一份，请写编号：\n${names}`,
    ask: (name) => `要移除 ${name} 吗？移除后不再据它作答；文件留在数据文件夹的 set-aside 里，可以放回。`,
    sure: '真的移除吗？',
    yes: '移除',
    no: '不移除',
    done: (id) => `已移除 ${id}。`,
    kept: '没有移除。',
    last: '这是最后一份，不能移除。',
  },
};

const en: HandInWords = {
  reading: (name) => `Got ${name}; reading it.`,
  waits: 'Not added yet: it waits for an admin. You will be told here.',
  decide: (user) => `<@${user}> handed this in. Shall it be added?`,
  check: 'To check',
  accept: 'Add',
  replace: 'Replace the old edition',
  decline: 'Do not add',
  mend: 'Correct',
  notMended: (title, reason) => `The correction of ${title} was not taken; the card is as it was. Why: ${reason}`,
  onlyAdmins: 'Only admins (SLACK_ADMINS) decide what is added and removed.',
  notNow: 'This one is settled already, or still being read.',
  taken: (by) => `<@${by}> has decided.`,
  accepted: ({ user, title, old }) =>
    `<@${user}> ${title} is added and can be asked about now.${old === null ? '' : ` The old edition (${old}) is marked as no longer in force.`}`,
  canAsk: 'For example:',
  declined: (user, title) => `<@${user}> ${title} was not added: an admin decided so. The file handed in is deleted.`,
  expired: (user, title, days) =>
    `<@${user}> nobody decided on ${title} within ${days} days, and the file is deleted. Hand it in again if it is still wanted.`,
  present: (title) => `This very file is there already: ${title}.`,
  noAdmins: 'No admins are set (SLACK_ADMINS), so nobody could decide, and nothing is taken.',
  oneAtATime: 'One file at a time. Hand in the others one by one when this one is read.',
  tooManyWaiting: (most) => `${most} of yours wait for an admin already.`,
  notFetched:
    'The file could not be fetched from Slack. Hand it in again, or have an admin check the scope files:read.',
  failed: (reference) =>
    `This file could not be dealt with and was given up. Try again, or tell an admin ${reference}.`,
  refused: (code, details, limitMb) => {
    switch (code) {
      case 'document-encrypted':
        return 'is protected by a password. Save it without one.';
      case 'document-damaged':
        return 'is damaged or cut short. Save it anew.';
      case 'document-empty':
        return 'holds no text.';
      case 'document-too-large':
        return `is too large (at most ${limitMb} MB, and unpacked contents are bounded too). Hand it in in parts.`;
      case 'document-withheld':
        return 'is marked as not public, so it is not taken.';
      case 'sidecar-invalid':
        return 'was corrected in a way that cannot be: check date and region.';
      default:
        return REASONS_EN[String(details.reason)] ?? 'cannot be read. Hand in a Word, PDF, OFD, Excel or text file.';
    }
  },
  form: {
    title: 'Hand in a document',
    file: 'File',
    hint: 'One Word, PDF, OFD, Excel, web or text file. You see what was read; it is added once an admin agrees.',
    send: 'Hand in',
    sent: 'Got it; reading. What was read comes as a direct message.',
    noForm: 'The form cannot be opened. Send me the file as a direct message.',
  },
  mendForm: {
    ...{ title: 'Correct', name: 'Title', number: 'Number', issuers: 'Issuers (between 、)', date: 'Date of issue' },
    ...{ both: 'A region needs its level.' },
    ...{ region: 'Region', level: 'Level', kind: 'Kind', send: 'Save', saved: 'Corrected; the card follows.' },
  },
  remove: {
    usage: 'Name the document: /tiaowen remove ID; /tiaowen documents lists the ids.',
    none: 'There is no such document. /tiaowen documents lists the ids.',
    many: (names) => `More than one; give the id:\n${names}`,
    ask: (name) =>
      `Remove ${name}? Nothing is answered from it any more; the file stays under set-aside in the data folder.`,
    sure: 'Really remove it?',
    yes: 'Remove',
    no: 'Keep',
    done: (id) => `Removed ${id}.`,
    kept: 'Nothing was removed.',
    last: 'It is the last one and stays.',
  },
};

export function handInWords(locale: Locale): HandInWords {
  return locale === 'zh' ? zh : en;
}
