import type { DraftPreview } from '../deps.js';
import { type BriefCopy, MOST_DATA_MB, PLANS_NAMED } from './brief-copy-type.js';

export const briefCopyZh: BriefCopy = {
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
    unit: '如“市医保局”。不填则列全部任务。填好按回车，看篇幅。',
    topic: '如“家庭医生签约”。不填则不限主题。填好按回车，看篇幅。',
    period: '原样写进提纲，不填则留空待填。',
    audience: '发言提纲用，原样写进标题。',
  },
  measuring: '正在估算篇幅……',
  notMeasured: (reference) => `暂时估不出篇幅（编号 ${reference}），仍可起草。`,
  preview: (drafted) => `${[lengthOf(drafted), ...leftOf(drafted)].join('；')}。${overlong(drafted)}`,
  mentions: (topic) => `这些条款只是提到“${topic}”，要列入吗`,
  also: '只是提到主题的条款',
  mentionsShown: (shown, all) =>
    shown === all ? `共 ${all} 条，勾选要列入的。` : `共 ${all} 条，列出前 ${shown} 条；其余见核对稿。`,
  summary: (drafted, topic) => {
    const { template, plans, units } = drafted;
    const named = plans.slice(0, PLANS_NAMED).map((title) => `《${title}》`);
    const plan = `${named.join('')}${plans.length > named.length ? `等 ${plans.length} 份` : ''}`;
    const unit = units.length === 0 ? [] : [`单位：${units.join('、')}`];
    const about = topic === null ? [] : [`主题：${topic}`];
    const left = leftOf(drafted);
    return [
      [template.name, plan, ...unit, ...about].join('｜'),
      `${lengthOf(drafted)}。${overlong(drafted)}`,
      left.length === 0 ? '方案的任务都已列入，出处见核对稿。' : `${left.join('，')}，核对稿逐条列明。`,
    ];
  },
  note: {
    briefing: '第一份用来报送，标黄的【待填】由填报单位填写；核对稿逐句注明出处，供自己核对，不用报送。',
    training: '第一份用来讲课；核对稿逐句注明出处，供备课时核对。',
  },
  again: { template: '换模板', unit: '换单位', topic: '换主题', data: '填数据', fill: '交回数表' },
  noFile: '提纲已起草，但文件传不上来。请管理员确认应用有 files:write 权限后再试一次。',
  fillIn: `在表里填好当前值，点“交回数表”，就按填的数据重新起草。也可以交自己的表：.xlsx 或 .csv，不超过 ${MOST_DATA_MB} MB。`,
  data: {
    title: '交回数表',
    label: '填好的数表',
    hint: `.xlsx 或 .csv，不超过 ${MOST_DATA_MB} MB。对不上方案指标的数不会写进提纲，会逐条说明。`,
    notASheet: (name) => `${name} 不是表格。请交 .xlsx 或 .csv。`,
    tooLarge: (name) => `${name} 超过 ${MOST_DATA_MB} MB。删去无关的内容后再交。`,
    noForm: '交表的窗口打不开。请管理员确认应用有 files:read 权限后再试一次。',
    notLoaded: '数表没能下载，没有起草。请管理员确认应用有 files:read 权限后再交一次。',
    drafting: '正在读数表、起草，完成后私信发给你。',
    used: (used, rows) => (rows === 0 ? '数表里没有读到可用的数。' : `数表有 ${rows} 行填了内容，采用 ${used} 个数。`),
    moreUnused: (count) => `另有 ${count} 处，核对稿逐条列明。`,
  },
  drafting: '正在起草，完成后私信发给你。',
  sent: '已经起草好，私信发给你了。',
  noDirect: '没能给你发私信，所以没有起草。请管理员确认应用有 im:write 权限后再试一次。',
  gone: '起草时的选择已经读不出来了。请用 /tiaowen brief 或 /tiaowen train 重新起草。',
  plansHint: (all, most) => `共 ${all} 份方案，打几个字查找；最多选 ${most} 份。`,
};

function lengthOf({ pages, counts: { tasks, indicators, supplied } }: DraftPreview): string {
  const length = pages === null ? '' : `约 ${pages.all} 页，`;
  const filled = supplied > 0 ? `，填入数据 ${supplied} 个` : '';
  return `${length}任务 ${tasks} 条，指标 ${indicators} 项${filled}`;
}

function leftOf({ counts: { leftOut, cuts } }: DraftPreview): string[] {
  return [...(leftOut === 0 ? [] : [`未列入 ${leftOut} 条`]), ...(cuts === 0 ? [] : [`为控制篇幅省去 ${cuts} 处`])];
}

function overlong({ isWithin }: DraftPreview): string {
  return isWithin ? '' : '方案太长，最短的写法也超出模板的页数，请用单位或主题缩小范围。';
}
