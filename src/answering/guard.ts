import { tells } from '../question/cues/read-cues.js';

/** True where a text tries to change how the assistant works instead of asking about documents. */
export function isSteering(text: string): boolean {
  return tells(text.normalize('NFKC'), 'steers');
}

/** [assistant]：…[user]：…: turns of a conversation that never was; only what stands behind the last of them was written to us. */
const FAKE_TURN = /[[<【]?(?:assistant|user|system|human|ai|助手|用户|系统)[\]>】]?\s*[:：]/gi;

function withoutFakeTurns(message: string): string {
  return message.split(FAKE_TURN).at(-1) ?? message;
}

/** The sentences of a message that ask, without those that steer; null where nothing is left. */
export function withoutSteering(message: string): string | null {
  const sentences = withoutFakeTurns(message).split(/(?<=[。！!？?；;\n，,：:])|(?<=\.)(?=\s)/);
  const kept = sentences
    .filter((sentence) => !isSteering(sentence))
    .join('')
    .trim();
  return /[\p{L}\p{N}]{4,}/u.test(kept) && !isSteering(kept) ? kept : null;
}

/** True where a person asks for medical advice: no policy text answers that. */
export function isClinical(text: string): boolean {
  const plain = text.normalize('NFKC');
  return tells(plain, 'clinical') && !tells(plain, 'of-policy');
}
