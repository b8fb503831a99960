/** `npm start`: the Slack bot, and the reader beside it where one is set, until SIGINT or SIGTERM. */
import { checkBot } from './check-bot.js';
import { openWeb } from './open-web.js';
import { serving } from './serving.js';
import { endSignal, type Started } from './started.js';

export async function runBot(started: Started): Promise<number> {
  const { config, args, surroundings, linksFor } = started;
  const { slack, locale, maxQuestionChars } = config;
  if (slack === null) {
    surroundings.output.message(
      locale === 'zh'
        ? '没有配置 Slack。在 .env 里写明 SLACK_BOT_TOKEN 和 SLACK_APP_TOKEN，步骤见 README。'
        : 'Slack is not configured. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN in .env; README has the steps.',
    );
    return 2;
  }
  if (args.includes('--check')) return checkBot(config, slack, surroundings);
  const ending = endSignal();
  return serving(started, { stream: 1, ending }, async ({ app, conversations, log, metrics }) => {
    const { runSlackBot } = await import('../slack/start.js');
    const installations = slack.oauth === null ? null : await app.openInstallations();
    const web = config.web.besideBot ? await openWeb(started, { app, conversations, log }) : null;
    const stored = { conversations, installations };
    const onStarted: Parameters<typeof runSlackBot>[0]['onStarted'] = (bot) => metrics?.queue(bot.count);
    const input = {
      settings: slack,
      useCases: app,
      ...stored,
      maxQuestionChars,
      locale,
      links: linksFor,
      log,
      onStarted,
    };
    try {
      await runSlackBot(input, ending);
    } finally {
      await web?.close();
      await installations?.close();
    }
  });
}
