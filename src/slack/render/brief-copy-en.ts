import type { DraftPreview } from '../deps.js';
import { type BriefCopy, MOST_DATA_MB, PLANS_NAMED } from './brief-copy-type.js';

export const briefCopyEn: BriefCopy = {
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
    unit: 'As the plan writes it. Empty for all tasks. Enter shows how long the draft will be.',
    topic: 'Empty for all topics. Enter shows how long the draft will be.',
    period: 'Put into the outline as it is.',
    audience: 'For speeches; put into the title as it is.',
  },
  measuring: 'Working out how long it will be…',
  notMeasured: (reference) =>
    `How long it will be could not be told (reference ${reference}); it can be drafted all the same.`,
  preview: (drafted) => `${[lengthOf(drafted), ...leftOf(drafted)].join('; ')}.${overlong(drafted)}`,
  mentions: (topic) => `These clauses only mention “${topic}”. Take them in?`,
  also: 'clauses that only mention the topic',
  mentionsShown: (shown, all) =>
    shown === all
      ? `${all} in all; tick those wanted.`
      : `The first ${shown} of ${all}; the checking copy lists the others.`,
  summary: (drafted, topic) => {
    const { template, plans, units } = drafted;
    const named = plans.slice(0, PLANS_NAMED).map((title) => `《${title}》`);
    const plan = `${named.join('')}${plans.length > named.length ? ` and others, ${plans.length} plans` : ''}`;
    const unit = units.length === 0 ? [] : [`unit: ${units.join(', ')}`];
    const about = topic === null ? [] : [`topic: ${topic}`];
    const left = leftOf(drafted);
    return [
      [template.name, plan, ...unit, ...about].join(' | '),
      `${lengthOf(drafted)}.${overlong(drafted)}`,
      left.length === 0
        ? 'All tasks are in; the checking copy has the sources.'
        : `${left.join(', ')}; the checking copy lists them.`,
    ];
  },
  note: {
    briefing:
      'The first file is to hand in; what is yellow in it is for you to fill in. The checking copy has the source of every sentence and stays with you.',
    training: 'The first file is for the lesson; the checking copy has the source of every sentence.',
  },
  again: {
    template: 'Other template',
    unit: 'Other unit',
    topic: 'Other topic',
    data: 'Fill in data',
    fill: 'Hand in the sheet',
  },
  noFile:
    'The outline was drafted but could not be attached. An admin should check the scope files:write; then try again.',
  fillIn: `Fill in the current values and press “Hand in the sheet”: the draft is made anew with them. A sheet of your own will do too: .xlsx or .csv, ${MOST_DATA_MB} MB at most.`,
  data: {
    title: 'Hand in the sheet',
    label: 'The sheet, filled in',
    hint: `.xlsx or .csv, ${MOST_DATA_MB} MB at most. A figure that fits no target is not used, and you are told which.`,
    notASheet: (name) => `${name} is no spreadsheet. Hand in an .xlsx or a .csv.`,
    tooLarge: (name) => `${name} is larger than ${MOST_DATA_MB} MB. Remove what does not belong there.`,
    noForm: 'The form could not be opened. An admin should check the scope files:read; then try again.',
    notLoaded:
      'Nothing was drafted: the sheet could not be downloaded. An admin should check the scope files:read; then hand it in again.',
    drafting: 'Reading the sheet and drafting; it comes to you as a direct message.',
    used: (used, rows) =>
      rows === 0
        ? 'Nothing in the sheet could be used.'
        : `${rows} rows of the sheet hold something; ${used} values were used.`,
    moreUnused: (count) => `${count} more: the checking copy lists them.`,
  },
  drafting: 'Drafting; it comes to you as a direct message.',
  sent: 'Drafted, and sent to you as a direct message.',
  noDirect:
    'Nothing was drafted: no direct message could be opened. An admin should check the scope im:write; then try again.',
  gone: 'What was chosen can no longer be read. Draft anew with /tiaowen brief or /tiaowen train.',
  plansHint: (all, most) => `${all} plans: type a few characters to find one; at most ${most} may be chosen.`,
};

function lengthOf({ pages, counts: { tasks, indicators, supplied } }: DraftPreview): string {
  const length = pages === null ? '' : `About ${pages.all} pages, `;
  const filled = supplied > 0 ? `, ${supplied} values filled in` : '';
  return `${length}${tasks} tasks, ${indicators} targets${filled}`;
}

function leftOf({ counts: { leftOut, cuts } }: DraftPreview): string[] {
  return [
    ...(leftOut === 0 ? [] : [`${leftOut} tasks left out`]),
    ...(cuts === 0 ? [] : [`${cuts} passages left out for length`]),
  ];
}

function overlong({ isWithin }: DraftPreview): string {
  return isWithin ? '' : ' The plan is too long even for the shortest form: narrow it with a unit or a topic.';
}
