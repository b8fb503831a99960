/** `npm run -s phone -- FOLDER`: what the bot says on the shipped documents, as pictures of a phone. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reply, schemaOf } from '../../../answering/llm/model-app.fixture.js';
import { createApp } from '../../../app/app.js';
import { readConfig } from '../../../config/config.js';
import { openBrowser } from '../../../evaluation/report/browser.fixture.js';
import { openEndpoint, type RecordedRequest, type Step } from '../../endpoint/endpoint.js';
import { type FakeSlack, openFakeSlack } from '../fake-slack.js';
import { startBot } from '../standing-bot.js';
import { ASKED } from './asked.js';
import { menuPage, PHONE_WIDTH, threadPage, viewPage } from './page.js';
import { WRITTEN } from './written.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
/** A thread as pages, by the end of its file name. */
type Pages = ReadonlyMap<string, string>;

async function main([folder]: readonly string[]): Promise<void> {
  if (folder === undefined) {
    process.stderr.write('Usage: npm run -s phone -- FOLDER\n');
    process.exitCode = 2;
    return;
  }
  mkdirSync(folder, { recursive: true });
  const endpoint = await openEndpoint({ respond: written });
  const model = { OPENAI_BASE_URL: endpoint.baseUrl, CHAT_MODEL: 'writer' };
  const threads = [
    ...(await pagesOf(ASKED, {})),
    ...(await pagesOf(
      WRITTEN.map(({ question }) => question),
      model,
    )),
  ];
  await endpoint.close();
  await shoot(threads, folder);
}

/** The reply to the question a request puts. */
function written(request: RecordedRequest): Step | null {
  const prompt = JSON.stringify(request.body);
  const found = WRITTEN.find(({ question }) => prompt.includes(question));
  return found === undefined || schemaOf(request) !== 'reply' ? null : reply(found.reply(request));
}

async function pagesOf(questions: readonly string[], model: Readonly<Record<string, string>>): Promise<Pages[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tiaowen-phone-'));
  const app = createApp(readConfig({ TIAOWEN_CORPUS_DIR: join(root, 'corpus'), TIAOWEN_DATA_DIR: dataDir, ...model }));
  await app.index();
  const slack = await openFakeSlack();
  const { bot, stop } = await startBot(slack, app);
  const threads: Pages[] = [];
  for (const question of questions) threads.push(await ask(question, slack, bot.isBusy));
  await stop();
  await app.close();
  await slack.stop();
  rmSync(dataDir, { recursive: true, force: true });
  return threads;
}

async function ask(question: string, slack: FakeSlack, isBusy: () => boolean): Promise<Pages> {
  const asked = slack.mention('U0ALICE', 'C0GENERAL', question);
  await slack.settled(isBusy);
  const replies = slack.repliesTo(asked);
  const thread = threadPage([
    { by: 'asker', blocks: [], text: question },
    ...replies.map(({ blocks, text, files }) => {
      const names = files.map((id) => slack.files.get(id)?.name ?? id);
      return { by: 'bot' as const, blocks, text, files: names };
    }),
  ]);
  const pages = new Map([['', thread]]);
  const [first] = replies;
  const menu = replies.map(({ blocks }) => menuPage(blocks)).find((each) => each !== null);
  if (menu !== undefined) pages.set('-menu', menu);
  if (first === undefined || !JSON.stringify(first.blocks).includes('clause_open:')) return pages;
  // A click is no question: the bot is not busy with it while it reads what the view shows.
  const opened = slack.callsOf('views.open').length;
  await slack.click('U0ALICE', first, 'clause_open:1');
  await slack.until(() => slack.callsOf('views.open').length > opened);
  await slack.settled(isBusy);
  pages.set('-clause', viewPage(slack.modalOf('U0ALICE')));
  return pages;
}

async function shoot(threads: readonly Pages[], folder: string): Promise<void> {
  const browser = await openBrowser();
  for (const [index, pages] of threads.entries())
    for (const [part, html] of pages) {
      const name = join(folder, `${String(index + 1).padStart(2, '0')}${part}`);
      writeFileSync(`${name}.html`, html);
      const { page } = await browser.open(`${name}.html`, PHONE_WIDTH);
      await page.setViewportSize({ width: PHONE_WIDTH, height: 200 });
      await page.screenshot({ path: `${name}.png`, fullPage: true });
      await page.close();
    }
  await browser.close();
}

await main(process.argv.slice(2));
