/** files.getUploadURLExternal, completeUploadExternal, delete, info. */
import { addMessage, readContent } from './content.js';
import { type Json, objectsOf, textOf } from './json.js';
import { channelOf, type Methods, Refusal, rootOf } from './refusal.js';
import type { FakeFile, Workspace } from './workspace.js';

export const FILES: Methods = {
  'files.getUploadURLExternal': (args, slack) => {
    const name = textOf(args.filename);
    const length = Number(args.length);
    if (name === '' || !(length > 0)) throw new Refusal('invalid_arguments', 'filename or length');
    const id = slack.nextId('F');
    slack.files.set(id, { id, name, title: name, user: slack.botUser, length, bytes: null, shares: [] });
    return { upload_url: `${slack.origin}/upload/v1/${id}`, file_id: id };
  },
  'files.completeUploadExternal': (args, slack) => {
    const asked = objectsOf(args.files);
    if (asked.length === 0) throw new Refusal('invalid_arguments', 'files');
    const files = asked.map(({ id, title }) => {
      const file = slack.files.get(textOf(id));
      if (file?.bytes?.length !== file?.length || file === undefined) throw new Refusal('file_not_found', textOf(id));
      file.title = textOf(title) || file.name;
      return file;
    });
    if (args.initial_comment !== undefined && args.blocks !== undefined)
      throw new Refusal('invalid_arguments', 'blocks');
    if (args.channel_id !== undefined) {
      const { id } = channelOf(args, slack, 'channel_id');
      const thread = rootOf(args, id, slack);
      const said = args.initial_comment ?? args.blocks;
      const content = said === undefined ? {} : readContent({ text: args.initial_comment, blocks: args.blocks }, slack);
      const ids = files.map((file) => file.id);
      const { ts } = addMessage(slack, { ...content, channel: id, user: slack.botUser, thread, files: ids });
      for (const file of files) file.shares = [...file.shares, { channel: id, ts, thread }];
    }
    return { files: files.map(({ id, title }) => ({ id, title })) };
  },
  'files.delete': (args, slack) => {
    const id = textOf(args.file);
    const file = slack.files.get(id);
    if (file === undefined) throw new Refusal('file_not_found');
    if (file.user !== slack.botUser) throw new Refusal('cant_delete_file');
    slack.files.delete(id);
    // A message that held nothing else goes with it.
    for (const message of slack.messages.filter(({ files }) => files.includes(id))) {
      message.files = message.files.filter((other) => other !== id);
      message.deleted ||= message.files.length === 0 && message.text === '';
    }
    return {};
  },
  'files.info': (args, slack) => {
    const file = slack.files.get(textOf(args.file));
    if (file === undefined) throw new Refusal('file_not_found');
    return { file: wireFile(file, slack) };
  },
};

export function wireFile({ id, name, title, user, length, shares }: FakeFile, slack: Workspace): Json {
  const seen = (isPublic: boolean): Json => {
    const own = shares.filter(({ channel }) => (slack.channels.get(channel)?.kind === 'public') === isPublic);
    return Object.fromEntries(
      own.map(({ channel, ts, thread }) => [channel, [thread === null ? { ts } : { ts, thread_ts: thread }]]),
    );
  };
  const filetype = name.split('.').at(-1) ?? '';
  const url = `${slack.origin}/files-pri/${id}/${encodeURIComponent(name)}`;
  return {
    id,
    name,
    title,
    user,
    filetype,
    mimetype:
      filetype === 'docx' ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' : 'text/plain',
    size: length,
    url_private: url,
    url_private_download: url,
    permalink: `https://fake.slack.com/files/${id}`,
    shares: { public: seen(true), private: seen(false) },
  };
}
