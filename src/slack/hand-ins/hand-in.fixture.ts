/** For tests: documents to hand in, and what people do and see of them. */
import { paragraph, wordFile } from '../../reading/docx/word.fixture.js';
import type { FakeSlack } from '../../testing/slack/fake-slack.js';
import type { SeenMessage } from '../../testing/slack/workspace.js';

const lines = (subject: string) => [
  `鹿鸣市人民政府关于印发鹿鸣市${subject}管理办法的通知`,
  '鹿政发〔2032〕9号',
  '各县（市、区）人民政府：',
  `现将《鹿鸣市${subject}管理办法》印发给你们，请认真贯彻执行。`,
  '鹿鸣市人民政府',
  '2032年4月8日',
  `鹿鸣市${subject}管理办法`,
  '一、工作目标',
  `（一）改造设施。到2035年，${subject}无障碍改造率达到70%以上。（牵头单位：市民政局；责任单位：市财政局）`,
  '（二）培训人员。到2034年，每年培训救生员300名。（牵头单位：市体育局）',
];

/** A Word file; each one packed is another, by the time in it. */
export function ruleOf(subject: string, change: (line: string) => string = (line) => line): Buffer {
  return Buffer.from(
    wordFile({
      document: lines(subject)
        .map((line) => paragraph(change(line)))
        .join(''),
    }),
  );
}

/** What the document of a subject is asked. */
export function questionOf(subject: string): string {
  return `鹿鸣市${subject}无障碍改造率要达到多少？`;
}

/** Hands in, reads and clicks as people do. */
export function handInPeople(slack: FakeSlack) {
  const cardsOf = (admin: string) => slack.messagesIn(slack.dmOf(admin));
  const threadText = (dropped: SeenMessage) =>
    slack
      .repliesTo(dropped)
      .map(({ text }) => text)
      .join('\n');
  return {
    drop: (user: string, name: string, bytes: Uint8Array, text = ''): SeenMessage =>
      slack.say(user, slack.openDm(user), text, { files: [{ name, bytes: Buffer.from(bytes) }] }),
    threadText,
    says: (dropped: SeenMessage, words: string | RegExp) =>
      slack.until(() => new RegExp(words).test(threadText(dropped))),
    /** The card an admin is to judge; `words` are of its title. */
    cardOf: (admin: string, words = ''): SeenMessage => {
      const card = cardsOf(admin).find(({ text }) => text.includes('[收录]') && text.includes(words));
      if (card === undefined) throw new RangeError(`${admin} sees no card of ${words}`);
      return card;
    },
    sees: (admin: string, ...words: readonly string[]) =>
      slack.until(() => cardsOf(admin).some(({ text }) => words.every((word) => text.includes(word)))),
  };
}
