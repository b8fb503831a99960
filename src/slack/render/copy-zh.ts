import { answerWords, clarifyNext } from '../../copy/answer-words.js';
import { fallbackReason } from '../../copy/fallback-reason.js';
import { KIND_MARKS } from '../../copy/kind-marks.js';
import { missingPhrase } from '../../copy/missing-phrase.js';
import { refusals } from '../../copy/refusals.js';
import { bookTitle } from './book-title.js';
import type { Copy } from './copy-type.js';

export const zh: Copy = {
  answer: {
    ...answerWords('zh'),
    missing: (missing) => missingPhrase(missing, 'zh', bookTitle),
    clarifyNext: (mention) => clarifyNext('zh', mention === null ? '' : `（在频道里请 ${mention}）`),
    refused: refusals('zh', 'This app'),
    fallback: (reason) => `${fallbackReason(reason, 'zh')}，这是原文摘录。`,
    madeBy: {
      extractive: '内容摘自所引条款，请以文件原文为准。',
      llm: '由模型根据所引条款撰写，已逐句核对引文；请以文件原文为准。',
    },
    askWhom: '可以问：',
    sheetSummary: (total, shown) => `共 ${total} 条，全部列在附表里。前 ${shown} 条：`,
    sheetName: '答复附表',
    sheetColumns: ['序号', '内容', '文件', '文号', '类别', '条款', '原文'],
    tableColumns: { region: '地区', unit: '单位', content: '内容', source: '依据' },
  },
  source: {
    sources: '依据',
    separator: '；',
    nearest: '相近条款，仅供参考，不构成依据',
    nearestMark: (n) => `参考${n}`,
    kindMark: KIND_MARKS.zh,
    kind: { plan: '方案', interpretation: '解读', news: '新闻报道', 'drafting-note': '编制说明范文' },
    status: { 'in-force': '有效', repealed: '失效', unknown: '有效性不明' },
    noNumber: '无文号',
    noDate: '日期不明',
  },
  action: {
    openClause: (mark) => `查看原文 ${mark}`,
    openOneOf: (first, last) => `查看原文 ${first}—${last}`,
    wrong: '引用不对',
    useful: '有用',
    notUseful: '没用',
    share: '公开到频道',
    shareTitle: '公开到频道？',
    shareText: '频道里的人都会看到这个问题和回答。',
    cancel: '取消',
    close: '关闭',
    send: '提交',
    save: '保存',
  },
  clauseView: {
    title: '查看原文',
    before: '上一条',
    after: '下一条',
    omitted: (characters) => `（此处从略 ${characters} 字）`,
    copyText: '复制引用',
    copyHint: '选中上面的文字即可复制。',
  },
  feedbackView: {
    title: '引用不对',
    which: '哪一条引用？',
    whichPlaceholder: '选择引用',
    why: '哪里不对？',
    reasons: {
      'wrong-clause': '条款不对，不是这一条',
      'not-supporting': '条款对，但支持不了这句话',
      'out-of-date': '文件已失效或有新规定',
      'wrong-region': '地区或层级不对',
      'wrong-text': '引文或编号有误',
      other: '其他',
    },
    note: '补充说明',
    notePlaceholder: '例如：应当引用第几条',
  },
  home: {
    title: '政策文件问答',
    howTo: '怎么问',
    howToLines: (mention) => [
      '写明地区、指标或任务，例如“聊城到2025年县域内患者就诊率要达到多少？谁牵头？”。',
      `在频道里请先 ${mention ?? '@ 我'}；私信里直接提问；在已回答的话题里可以接着问。`,
      '每句话后面的 [1] 是出处，点“查看原文”可看条款全文和上下文。',
      '文件里没写的，会直说没写，不作推测。',
    ],
    recent: '我最近问过的',
    noRecent: '还没有提问。',
    documents: (count) => `收录的文件（${count} 份）`,
    noDocuments: '还没有收录文件。',
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
    previous: '上一页',
    next: '下一页',
    health: '运行情况',
    indexReady: (clauses) => `索引正常：${clauses} 条。`,
    indexMissing: '索引还没有建好，暂时不能回答。',
    model: (model) =>
      model === null ? '未配置模型，按原文摘录作答。' : `由模型 ${model} 撰写；它出故障时按原文摘录作答，并注明。`,
  },
  ask: { title: '查政策条款', submit: '提问', question: '问题', hint: '答案会私信给你。' },
  settings: {
    title: '本频道设置',
    documents: '在哪些文件里查',
    documentsHint: '不选则查全部文件。',
    documentsPlaceholder: '选择文件',
    region: '默认地区',
    regionHint: '问题里没写地区时用它。',
    regionPlaceholder: '选择地区',
    privacy: '回答给谁看',
    ephemeral: '回答只给提问的人看',
    ephemeralHint: '提问的人可以再公开到频道。',
  },
  check: {
    title: (total, supported, contradicted, notFound) =>
      `核查 ${total} 句：有依据 ${supported} 句，与原文不符 ${contradicted} 句，未找到 ${notFound} 句。`,
    verdict: { supported: '有依据', contradicted: '与原文不符', 'not-found': '未找到' },
    nothing: '这条消息里没有可以核查的句子。',
    note: '“未找到”只表示收录的文件里没有，不等于说得不对。',
  },
};
