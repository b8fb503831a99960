/** A small Bolt app that uses each surface once: what the fake must carry. */
import { App, HTTPReceiver, type Logger, LogLevel } from '@slack/bolt';
import type { FakeSlack } from './fake-slack.js';

const SECRET = 'signing-secret';

/** What goes wrong here is what a test asked for. */
export const SILENT: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

export type TinyApp = { readonly app: App; readonly answered: string[]; stop(): Promise<void> };

/** Over Socket Mode, or over HTTP with signed requests. */
export async function startTinyApp(slack: FakeSlack, transport: 'socket' | 'http'): Promise<TinyApp> {
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 1, minTimeout: 0, maxTimeout: 0 } };
  const quiet = { logger: SILENT, token: slack.botToken, clientOptions };
  const receiver = new HTTPReceiver({ signingSecret: SECRET, logger: SILENT });
  const app =
    transport === 'http'
      ? new App({ ...quiet, receiver })
      : new App({ ...quiet, socketMode: true, appToken: slack.appToken, installerOptions: { clientOptions } });
  const answered = register(app);
  const server = await app.start(0);
  if (transport === 'http') {
    const address = 'address' in server ? server.address() : null;
    const port = typeof address === 'object' ? address?.port : null;
    slack.useRequestUrl(`http://127.0.0.1:${port}/slack/events`, SECRET);
  } else await slack.until(() => slack.connections > 0);
  const stop = async (): Promise<void> => {
    await app.stop();
  };
  return { app, answered, stop };
}

function register(app: App): string[] {
  const answered: string[] = [];
  app.event('app_mention', async ({ event, body, client }) => {
    answered.push(body.event_id);
    const { channel, ts, thread_ts = ts } = event;
    const button = {
      type: 'button' as const,
      action_id: 'ask',
      text: { type: 'plain_text' as const, text: 'More' },
      value: '1',
    };
    const text = { type: 'mrkdwn' as const, text: 'See <https://example.org/1|clause 1> &amp; more' };
    const blocks = [
      { type: 'section' as const, text },
      { type: 'actions' as const, elements: [button] },
    ];
    await client.chat.postMessage({
      channel,
      thread_ts,
      text: 'See clause 1',
      blocks,
      unfurl_links: false,
      unfurl_media: false,
    });
  });
  app.message(async ({ message, client }) => {
    if (message.subtype !== undefined) return;
    const { channel, ts } = message;
    await client.agents.sessions.setStatus({
      channel_id: channel,
      thread_ts: ts,
      status: 'processing',
      title: 'Asked',
    });
    const streamer = client.chatStream({ channel, thread_ts: ts });
    await streamer.append({ chunks: [{ type: 'task_update', id: 'read', title: 'Reading', status: 'complete' }] });
    await streamer.append({ markdown_text: 'Streamed **answer**' });
    await streamer.stop({ session_status: 'active' });
    await client.files.uploadV2({
      channel_id: channel,
      thread_ts: ts,
      filename: 'brief.docx',
      file: Buffer.from('docx'),
      title: 'Brief',
    });
  });
  app.command('/policy', async ({ command, ack, respond }) => {
    await ack();
    await respond({ text: `You asked: ${command.text}` });
  });
  app.action('ask', async ({ body, ack, client }) => {
    await ack();
    if (body.type !== 'block_actions') return;
    const title = { type: 'plain_text' as const, text: 'Reason' };
    const input = { type: 'plain_text_input' as const, action_id: 'reason' };
    const menu = { type: 'external_select' as const, action_id: 'unit', min_query_length: 1 };
    const blocks = [
      { type: 'input' as const, block_id: 'why', label: title, element: input },
      { type: 'input' as const, block_id: 'unit', label: title, element: menu, optional: true },
    ];
    await client.views.open({
      trigger_id: body.trigger_id,
      view: { type: 'modal', callback_id: 'reason', title, submit: title, blocks },
    });
  });
  app.options('unit', async ({ payload, ack }) => {
    await ack({ options: [{ text: { type: 'plain_text', text: `Unit ${payload.value}` }, value: 'unit-1' }] });
  });
  app.view('reason', async ({ view, ack }) => {
    const reason = view.state.values.why?.reason?.value ?? '';
    if (reason === 'no') await ack({ response_action: 'errors', errors: { why: 'Say more' } });
    else await ack();
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'messages') {
      const prompts: [{ title: string; message: string }] = [{ title: 'Find', message: 'Find a policy' }];
      await client.assistant.threads.setSuggestedPrompts({ channel_id: event.channel, title: 'Try', prompts });
      return;
    }
    const text = { type: 'mrkdwn' as const, text: 'Welcome' };
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'section', text }] } });
  });
  return answered;
}
