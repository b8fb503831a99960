/** reactions.add. */
import { textOf } from './json.js';
import { type Methods, messageOf, Refusal } from './refusal.js';

export const REACTIONS: Methods = {
  'reactions.add': (args, slack) => {
    const name = textOf(args.name);
    if (slack.scopes !== null && !slack.scopes.includes('reactions:write')) throw new Refusal('missing_scope');
    if (!/^[a-z0-9_+-]+$/.test(name)) throw new Refusal('invalid_name', name);
    const message = messageOf({ ...args, ts: args.timestamp }, slack);
    if (message.reactions.includes(name)) throw new Refusal('already_reacted', name);
    message.reactions = [...message.reactions, name];
    return {};
  },
};
