/** What the drafting of outlines says in Slack: form, summary, and why nothing was drafted. */
import type { Counts, NotDrafted } from '../../briefing/draft-briefing.js';
import type { Locale } from '../../copy/locale.js';

/** Fields of the form; `period` and `audience` are put into the text as they are written. */
export type BriefField = 'template' | 'documents' | 'unit' | 'topic' | 'period' | 'audience';

export type BriefCopy = {
  readonly title: Readonly<Record<'briefing' | 'training', string>>;
  readonly submit: string;
  readonly field: Readonly<Record<BriefField, string>>;
  readonly hint: Readonly<Partial<Record<BriefField, string>>>;
  readonly summary: (counts: Counts) => string;
  readonly note: string;
  readonly again: Readonly<Record<'template' | 'unit' | 'data', string>>;
  readonly noFile: string;
  readonly drafting: string;
  readonly sent: string;
  readonly noDirect: string;
  /** Of a button whose value cannot be read. */
  readonly gone: string;
  /** Where there are more plans than a menu holds. */
  readonly plansHint: (all: number, most: number) => string;
  /** The field at fault and what to do about it. */
  readonly wrong: (drafted: NotDrafted) => { readonly field: BriefField; readonly text: string };
};

const zh: BriefCopy = {
  title: { briefing: '起草汇报提纲', training: '准备培训材料' },
  submit: '起草',
  field: {
    template: '模板',
    documents: '依据的方案',
    unit: '单位',
    topic: '主题',
    period: '汇报时段',
    audience: '会议名称',
  },
  hint: {
    unit: '如“市医保局”。不填则列全部任务。',
    topic: '如“家庭医生签约”。不填则不限主题。',
    period: '原样写进提纲，不填则留空待填。',
    audience: '发言提纲用，原样写进标题。',
  },
  summary: ({ tasks, indicators, leftOut }) =>
    `任务 ${tasks} 条，指标 ${indicators} 项；未列入 ${leftOut} 条，文末逐条列明。`,
  note: '提纲里方案的话都有脚注，注明文件、文号、条款和原文；标黄的【待填】由填报单位填写。',
  again: { template: '换个模板', unit: '换个单位', data: '要填数表' },
  noFile: '提纲已起草，但文件传不上来。请管理员确认应用有 files:write 权限后再试一次。',
  drafting: '正在起草，完成后私信发给你。',
  sent: '已经起草好，私信发给你了。',
  noDirect: '没能给你发私信，所以没有起草。请管理员确认应用有 im:write 权限后再试一次。',
  gone: '起草时的选择已经读不出来了。请用 /tiaowen brief 或 /tiaowen train 重新起草。',
  plansHint: (all, most) => `共 ${all} 份方案，打几个字查找；最多选 ${most} 份。`,
  wrong: (drafted) => {
    switch (drafted.status) {
      case 'unknown-template':
        return { field: 'template', text: '这个模板已经没有了，请重选。' };
      case 'unknown-document':
        return { field: 'documents', text: '这份文件已经没有收录，请重选。' };
      case 'no-document':
        return { field: 'documents', text: '请选一份方案。' };
      case 'not-a-plan':
        return { field: 'documents', text: `《${drafted.title}》不是方案，没有任务可列。` };
      case 'unknown-unit':
        return {
          field: 'unit',
          text: `所选方案没有写到“${drafted.wanted}”。写到的有：${drafted.nearest.join('、')}。`,
        };
      case 'ambiguous-unit':
        return { field: 'unit', text: `“${drafted.wanted}”可能指：${drafted.candidates.join('、')}。请写明其中一个。` };
      case 'needs':
        return drafted.what === 'unit'
          ? { field: 'unit', text: '这个模板要填单位。' }
          : { field: 'topic', text: '这个模板要填主题。' };
      case 'empty':
        return { field: 'unit', text: '没有同时符合单位和主题的任务。去掉一个条件再试。' };
    }
  },
};

const en: BriefCopy = {
  title: { briefing: 'Draft a briefing', training: 'Prepare a training' },
  submit: 'Draft',
  field: {
    template: 'Template',
    documents: 'Plans it rests on',
    unit: 'Unit',
    topic: 'Topic',
    period: 'Period',
    audience: 'Meeting',
  },
  hint: {
    unit: 'As the plan writes it. Empty for all tasks.',
    topic: 'Empty for all topics.',
    period: 'Put into the outline as it is.',
    audience: 'For speeches; put into the title as it is.',
  },
  summary: ({ tasks, indicators, leftOut }) =>
    `${tasks} tasks, ${indicators} targets; ${leftOut} left out, listed at the end.`,
  note: 'What the plan says has a footnote with document, number, clause and words; what is yellow is for you to fill in.',
  again: { template: 'Other template', unit: 'Other unit', data: 'Data sheet' },
  noFile:
    'The outline was drafted but could not be attached. An admin should check the scope files:write; then try again.',
  drafting: 'Drafting; it comes to you as a direct message.',
  sent: 'Drafted, and sent to you as a direct message.',
  noDirect:
    'Nothing was drafted: no direct message could be opened. An admin should check the scope im:write; then try again.',
  gone: 'What was chosen can no longer be read. Draft anew with /tiaowen brief or /tiaowen train.',
  plansHint: (all, most) => `${all} plans: type a few characters to find one; at most ${most} may be chosen.`,
  wrong: (drafted) => {
    switch (drafted.status) {
      case 'unknown-template':
        return { field: 'template', text: 'This template is gone. Choose another.' };
      case 'unknown-document':
        return { field: 'documents', text: 'This document is gone. Choose another.' };
      case 'no-document':
        return { field: 'documents', text: 'Choose a plan.' };
      case 'not-a-plan':
        return { field: 'documents', text: `“${drafted.title}” is no plan and orders nothing.` };
      case 'unknown-unit':
        return { field: 'unit', text: `The plans chosen do not name it. They name: ${drafted.nearest.join(', ')}.` };
      case 'ambiguous-unit':
        return { field: 'unit', text: `It may be ${drafted.candidates.join(', ')}. Name one of them.` };
      case 'needs':
        return drafted.what === 'unit'
          ? { field: 'unit', text: 'This template needs a unit.' }
          : { field: 'topic', text: 'This template needs a topic.' };
      case 'empty':
        return { field: 'unit', text: 'No task fits both unit and topic. Drop one of them.' };
    }
  },
};

export function briefCopy(locale: Locale): BriefCopy {
  return locale === 'zh' ? zh : en;
}
