import type { Locale } from '../copy/locale.js';

/** What the help says of commands and options. */
export type ProgramCopy = Readonly<
  Record<
    | 'about'
    | 'ask'
    | 'question'
    | 'json'
    | 'file'
    | 'history'
    | 'explain'
    | 'strict'
    | 'clauses'
    | 'document'
    | 'documents'
    | 'explainDocument'
    | 'add'
    | 'addFile'
    | 'checkFile'
    | 'forceAdd'
    | 'facts'
    | 'kind'
    | 'factUnit'
    | 'factRole'
    | 'factRegion'
    | 'factYear'
    | 'limit'
    | 'offset'
    | 'index'
    | 'usage'
    | 'audit'
    | 'auditSince'
    | 'backup'
    | 'restore'
    | 'backupFile'
    | 'forceRestore'
    | 'brief'
    | 'train'
    | 'template'
    | 'briefDocument'
    | 'only'
    | 'region'
    | 'unit'
    | 'topic'
    | 'also'
    | 'part'
    | 'from'
    | 'to'
    | 'period'
    | 'audience'
    | 'seed'
    | 'trainee'
    | 'minutes'
    | 'quiz'
    | 'types'
    | 'grade'
    | 'quizFile'
    | 'gradeNeedsQuiz'
    | 'data'
    | 'dataTemplate'
    | 'out'
    | 'force'
    | 'listTemplates'
    | 'checkTemplate'
    | 'debug'
    | 'version'
    | 'help'
    | 'noQuestion'
    | 'questionAndFile'
    | 'seeHelp',
    string
  >
>;

const zh: ProgramCopy = {
  about: '条文：政策文件问答，每句话都注明文件、条款和原文。',
  ask: '回答一个问题',
  question: '问题；写“-”时从标准输入读',
  json: '输出 JSON（清单类命令每行一个）',
  file: '逐行回答文件里的问题（JSON Lines，输出也是 JSON Lines）；“-”为标准输入',
  history: '此前问过的问题，从早到晚；放在问题之后',
  explain: '同时说明每个条款为什么排在这里',
  strict: '未找到直接规定或拒答时退出码为 3',
  clauses: '列出条款',
  document: '只看这一份文件',
  documents: '列出文件、层次统计和清除的内容',
  explainDocument: '说明读到的一份文件：标题、文号、日期、条款、表格、清除的内容和要核对的地方',
  add: '把文件加入语料文件夹，并说明从中读到了什么',
  addFile: '要加入的文件，可以多个',
  checkFile: '只说明，不写入',
  forceAdd: '编号已被别的文件使用时替换它（说明文件保留）',
  facts: '列出从条款读出的规定：职责、指标、数额、待遇、禁止事项、术语等',
  factUnit: '只看写到这个单位的职责',
  factRole: '只看单位在其中担任这一角色的',
  factRegion: '只看这个地区的（省含下辖市县）',
  factYear: '只看期限在这一年的',
  limit: '最多列出多少条',
  offset: '跳过前面多少条',
  kind: '只看这一类',
  index: '把语料文件夹读入并建立索引',
  usage: '按天列出模型的用量和费用',
  audit: '列出交给机器人的每件事（提问、核查、起草、出题）：何时、谁（代号）、哪里、结果、引用的条款；不含文字',
  auditSince: '从这一天（2031-03-05）或这个时间（2031-03-05T08:30:00Z）起',
  backup: '把语料和存下的数据备份成一个文件；运行中也可以',
  restore: '恢复备份；先停下机器人和网页',
  backupFile: '备份文件，如 backup.tar.gz',
  forceRestore: '文件夹里已有内容时也恢复；原来的内容移到旁边',
  brief: '起草汇报提纲',
  train: '准备政策解读和培训材料',
  template: '模板（用 --list 查看）',
  only: '两份里只写一份：报送稿（交出去的）或核对稿（带出处和取舍）；不写就两份都有',
  briefDocument: '依据的方案：编号、文号或标题；可写多次',
  region: '依据这个地区的方案；与 --document 同用，选报道里的地区',
  unit: '只列这个单位牵头和参与的任务，可简称；几个单位用顿号隔开或重复给出',
  topic: '只列与这个主题有关的任务',
  also: '另列入只是提到主题的这一条（条款编号或标签），可重复',
  part: '只列方案的这一部分，如“二、（三）”',
  from: '只列这一年及以后到期的任务',
  to: '只列这一年及以前到期的任务',
  period: '汇报的时段，写进标题或正文',
  audience: '会议名称，写进标题',
  seed: '出题的种子；同一种子出同样的题（默认 1）',
  trainee: '学员版：有题目，没有答案',
  minutes: '幻灯片按几分钟的课准备，20 到 180，默认 45',
  quiz: '出这么多道题',
  types: '题型，逗号分开：single,multiple,judge,blank,short,case',
  grade: '评阅这份答卷（.csv 或 .xlsx，姓名一列，每题一列）',
  quizFile: '答卷对应的题（--quiz N --out quiz.json 写出的）',
  gradeNeedsQuiz: '评阅要指明题目：--quiz-file quiz.json',
  data: '填好的进展数据（.xlsx 或 .csv），填入指标当前值',
  dataTemplate: '把要填的进展数据表写入这个 .xlsx 文件',
  out: '写入文件：.docx .pptx（培训）.xlsx .md .json；出题时 .json .csv .gift',
  force: '文件已存在时覆盖',
  listTemplates: '列出模板',
  checkTemplate: '检查一个模板文件',
  debug: '出错时显示内部细节',
  version: '显示版本',
  help: '显示用法',
  noQuestion: '没有给出问题。例如：npm run -s ask -- "聊城到2025年县域内患者就诊率要达到多少？"',
  questionAndFile: '问题和 --file 只能用一个。',
  seeHelp: '加 --help 查看用法。',
};

const en: ProgramCopy = {
  about: 'Tiaowen: answers questions about policy documents, each sentence with document, clause and verbatim words.',
  ask: 'answer a question',
  question: 'the question; “-” reads it from standard input',
  json: 'print JSON (lists: one value a line)',
  file: 'answer a file of questions, JSON Lines in and out; “-” is standard input',
  history: 'questions asked before, oldest first; give it after the question',
  explain: 'show too why each clause ranked where it did',
  strict: 'exit with 3 where the question is not answered',
  clauses: 'list the clauses',
  document: 'only this document',
  documents: 'list the documents, their outline and what was removed from them',
  explainDocument: 'tell what was read of one document and what is to be checked',
  add: 'put files into the corpus folder and tell what was read of them',
  addFile: 'files to add',
  checkFile: 'tell only, write nothing',
  forceAdd: 'replace a document that has the id already (its .yaml is kept)',
  facts:
    'list what was read from the clauses: duties, indicators, amounts, entitlements, prohibitions, terms and so on',
  factUnit: 'only duties that name this unit',
  factRole: 'only duties in which a unit has this role',
  factRegion: 'only this region (a province holds its cities)',
  factYear: 'only what is due in this year',
  limit: 'list at most so many',
  offset: 'leave out the first so many',
  kind: 'only this kind',
  index: 'read the corpus folder in and build the indexes',
  usage: 'list use and cost of the models by day',
  audit:
    'list each question, check, draft and quiz asked of the bot: when, who (a code), where, status, clauses cited; no text',
  auditSince: 'from this day (2031-03-05) or time (2031-03-05T08:30:00Z) on',
  backup: 'back up corpus and stored data into one file; others may go on working',
  restore: 'put a backup in place; end the bot and the reader first',
  backupFile: 'the backup, such as backup.tar.gz',
  forceRestore: 'restore over what is there; it is kept beside',
  brief: 'draft a briefing outline',
  train: 'prepare material to explain and teach a plan',
  template: 'template (see --list)',
  only: 'write one of the two papers: 报送稿 (to hand in) or 核对稿 (sources, and what was left out); both by default',
  briefDocument: 'plan it rests on: id, document number or title; may be repeated',
  region: 'rest on the plans of this region; beside --document, the regions of a report',
  unit: 'only tasks this unit leads or shares in, by any name; repeat it, or list several',
  topic: 'only tasks about this topic',
  also: 'take this clause (id or label) too, though it only mentions the topic; repeat it for others',
  part: 'only this part of the plan, such as 二、（三）',
  from: 'only tasks due in this year or later',
  to: 'only tasks due in this year or earlier',
  period: 'the period reported on',
  audience: 'the meeting it is for',
  seed: 'seed of the quiz; the same seed gives the same questions (default 1)',
  trainee: 'edition for trainees: questions without their key',
  minutes: 'minutes of the lesson the slides are for, 20 to 180 (default 45)',
  quiz: 'make this many questions',
  types: 'types, parted by commas: single,multiple,judge,blank,short,case',
  grade: 'grade this sheet of answers (.csv or .xlsx: a column for the name, one for each item)',
  quizFile: 'the quiz answered, as --quiz N --out quiz.json wrote it',
  gradeNeedsQuiz: 'Name the quiz: --quiz-file quiz.json',
  data: 'progress figures (.xlsx or .csv) to fill in',
  dataTemplate: 'write the sheet of progress figures to fill in to this .xlsx',
  out: 'write to a file: .docx .pptx (training) .xlsx .md .json; a quiz to .json .csv .gift',
  force: 'overwrite the file where it exists',
  listTemplates: 'list the templates',
  checkTemplate: 'check a template file',
  debug: 'show internal detail where something fails',
  version: 'show the version',
  help: 'show this help',
  noQuestion: 'There is no question. For example: npm run -s ask -- "What is the 2025 target?"',
  questionAndFile: 'Give a question or --file, not both.',
  seeHelp: 'See --help.',
};

/** Help in the language of the person. */
export function programCopy(locale: Locale): ProgramCopy {
  return locale === 'zh' ? zh : en;
}
