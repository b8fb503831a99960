/** Small talk told from questions, by the tables of `cues/small-talk-cues`. */
import { AROUND, SMALL_TALK, SMALL_TALK_CUES, type SmallTalk } from './cues/small-talk-cues.js';

export type { SmallTalk } from './cues/small-talk-cues.js';

/** `:thumbsup:`, `:+1::skin-tone-2:`: what a chat writes for a picture; times of day (9:30:00) are none. */
const SHORTCODE = /:(?=[\w+'-]*[a-z+-])[\w+'-]{1,60}:/gi;
const PICTURE = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe0f\u20e3]/gu;
/** Longer messages are no small talk, whatever they begin with. In characters. */
const LONGEST = 60;
const BETWEEN = /^[^\p{L}\p{N}]+/u;
const PARTS = /(?<=[，,。.！!？?~～；;、\n]|(?<=\p{Script=Han})\s)/u;

/** What only keeps company; null for anything that may ask of documents. `好的医院怎么评定` is no `好的`. */
export function smallTalkIn(message: string): SmallTalk | null {
  const { talk, left } = readTalk(message);
  return left === '' ? talk : null;
}

/**
 * The message without thanks, greetings and the like before or behind what it asks (`谢谢，那湖北呢？`); as it is where
 * nothing else is in it.
 */
export function withoutSmallTalk(message: string): string {
  const parts = message.split(PARTS);
  const says = parts.map((part) => /[\p{L}\p{N}]/u.test(part) && smallTalkIn(part) === null);
  const [first, last] = [says.indexOf(true), says.lastIndexOf(true)];
  const kept = parts
    .slice(first, last + 1)
    .join('')
    .trim();
  return first === -1 ? message : kept.replace(/[，,、；;]$/, '');
}

/** The kind that wants most of a reply, and what is neither small talk nor around it. */
export function readTalk(message: string): { readonly talk: SmallTalk | null; readonly left: string } {
  const text = message.normalize('NFKC');
  let rest = withoutPictures(text).trim().toLowerCase();
  const hasPicture = rest.length < text.trim().length;
  if (!/[\p{L}\p{N}]/u.test(rest)) return { talk: hasPicture ? 'emoji' : null, left: '' };
  if ([...rest].length > LONGEST) return { talk: null, left: rest };
  const found = new Set<SmallTalk>();
  let left = '';
  while (rest !== '') {
    const between = BETWEEN.exec(rest)?.[0] ?? '';
    const [taken, talk] = longestAt(rest);
    if (between !== '') left += left === '' ? '' : ' ';
    else if (talk !== null) found.add(talk);
    else if (taken === '') left += rest.charAt(0);
    rest = rest.slice(Math.max(1, between.length, taken.length));
  }
  const talk = SMALL_TALK.find((each) => found.has(each)) ?? null;
  // 好的？ asks whether it is so; 行不行 asks by itself.
  const asksBack = /[?？]\s*$/.test(text) && (talk === 'acknowledges' || talk === 'praises' || talk === 'objects');
  const askedByItself = talk !== 'calls' && /(\p{Script=Han})不\1/u.test(text);
  return asksBack || askedByItself ? { talk: null, left: text } : { talk, left: left.trim() };
}

function longestAt(text: string): readonly [string, SmallTalk | null] {
  let best: readonly [string, SmallTalk | null] = [AROUND.exec(text)?.[0] ?? '', null];
  for (const { talk, pattern } of SMALL_TALK_CUES) {
    const taken = pattern.exec(text)?.[0] ?? '';
    if (taken.length > best[0].length || (taken !== '' && taken.length === best[0].length)) best = [taken, talk];
  }
  return best;
}

/** Without what a chat shows as a picture. */
export function withoutPictures(text: string): string {
  return text.replace(SHORTCODE, ' ').replace(PICTURE, ' ');
}
