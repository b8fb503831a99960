import type { CueRow } from './cue.js';

export type DraftCue = 'drafts';

/** Asks for text to be written from the documents, to be taken over into a paper. */
export const DRAFT_CUES: readonly CueRow<DraftCue>[] = [
  {
    cue: 'drafts',
    pattern:
      /(?:起草|草拟|拟写|撰写|代写|代拟|帮[我忙]?[拟写]|[给替]我[拟写]|(?<![怎填编书手抄听重是要该没已])[写拟](?=[一几两个份篇段点]))(?:一|几|两|个|份|篇|段|句|条|点|下|些|短|简短的?)*(?:[^，,。？?]{0,40}?)(?:话|文字|段落|表述|稿|讲话|发言|通知|要点|提纲|材料|信息|简报|内容|总结|口径|说明|段)/,
    examples: [
      '帮我起草一段关于社区食堂的话',
      '写个关于社区食堂的通知要点',
      '给领导讲话稿写一段社区食堂的内容',
      '围绕家庭床位拟几条要点',
      '草拟一份社区食堂的汇报材料',
    ],
    counterExamples: ['方案由谁起草', '要写哪些材料', '通知里怎么写的', '申请材料怎么填写', '这段话是什么意思'],
  },
  {
    cue: 'drafts',
    pattern:
      /\b(?:draft|write|prepare|compose)\b (?:me )?(?:a |an |some |the )?(?:\w+ ){0,3}?(?:paragraph|notice|speech|memo|points|note|text|passage|briefing|summary|lines?)\b/i,
    examples: ['Draft a paragraph on canteens for a speech', 'please write me some talking points on canteens'],
    counterExamples: ['Who drafted the plan?', 'What does the notice say?'],
  },
];
