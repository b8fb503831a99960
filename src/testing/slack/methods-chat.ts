/** chat.postMessage, postEphemeral, update, delete, getPermalink. */
import { addMessage, readContent, wireMessage } from './content.js';
import { textOf } from './json.js';
import { isLive } from './methods-stream.js';
import { channelOf, type Methods, messageOf, Refusal, rootOf } from './refusal.js';

export const CHAT: Methods = {
  'chat.postMessage': (args, slack) => {
    const channel = channelOf(args, slack);
    const message = addMessage(slack, {
      ...readContent(args, slack),
      channel: channel.id,
      user: slack.botUser,
      thread: rootOf(args, channel.id, slack),
      mayUnfurl: args.unfurl_links !== false || args.unfurl_media !== false,
    });
    return { channel: channel.id, ts: message.ts, message: wireMessage(message, slack) };
  },
  'chat.postEphemeral': (args, slack) => {
    const channel = channelOf(args, slack);
    const user = textOf(args.user);
    if (!channel.members.has(user)) throw new Refusal('user_not_in_channel', user);
    const thread = rootOf(args, channel.id, slack);
    const message = addMessage(slack, {
      ...readContent(args, slack),
      channel: channel.id,
      user: slack.botUser,
      thread,
      to: user,
    });
    return { message_ts: message.ts };
  },
  'chat.update': (args, slack) => {
    const message = messageOf(args, slack);
    if (message.user !== slack.botUser) throw new Refusal('cant_update_message');
    if (message.stream !== null && isLive(message.stream, slack)) throw new Refusal('streaming_state_conflict');
    const ids = Array.isArray(args.file_ids) ? args.file_ids.map(textOf) : null;
    Object.assign(message, readContent(args, slack), { edits: message.edits + 1 }, ids === null ? {} : { files: ids });
    return {
      channel: message.channel,
      ts: message.ts,
      text: message.notification,
      message: wireMessage(message, slack),
    };
  },
  'chat.delete': (args, slack) => {
    const message = messageOf(args, slack);
    if (message.user !== slack.botUser) throw new Refusal('cant_delete_message');
    message.deleted = true;
    return { channel: message.channel, ts: message.ts };
  },
  'chat.getPermalink': (args, slack) => {
    const message = messageOf({ ...args, ts: args.message_ts }, slack);
    const permalink = `https://fake.slack.com/archives/${message.channel}/p${message.ts.replace('.', '')}`;
    return { channel: message.channel, permalink };
  },
};
