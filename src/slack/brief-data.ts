/** Data for a draft: the sheet to fill in, and the form by which it comes back. */
import type { webApi } from '@slack/bolt';
import type { Locale } from '../copy/locale.js';
import { attachFile } from './attach-file.js';
import { requestOf } from './brief-request.js';
import type { SlackDeps } from './deps.js';
import type { Place } from './draft-sent.js';
import { postMessages } from './post-messages.js';
import { codeOf } from './progress.js';
import type { BriefChoice } from './render/brief-choice.js';
import { briefCopy } from './render/brief-copy.js';
import { fillInMessage } from './render/brief-message.js';
import { dataView, type HandedIn, handedIn } from './render/data-view.js';
import { draftProblem } from './render/draft-problem.js';

type At = Place & { readonly locale: Locale };

/** The sheet for the targets of what was chosen, with a button to hand it in. */
export async function sendDataSheet(
  client: webApi.WebClient,
  { choice, locale, channel, thread }: At & { readonly choice: BriefChoice },
  { useCases, log }: SlackDeps,
): Promise<void> {
  const copy = briefCopy(locale);
  const post = (message: { text: string; blocks: [] } | ReturnType<typeof fillInMessage>) =>
    postMessages(client, [message], { channel, thread, onlyFor: null });
  const data = await useCases.briefingData(await requestOf(choice, useCases));
  if (data.status !== 'ready') return void (await post({ text: draftProblem(data, locale).text, blocks: [] }));
  const bytes = await useCases.writeWorkbook([data.sheet]);
  const isSent = await attachFile(client, { channel, thread, name: data.sheet.name, extension: 'xlsx', bytes }, log);
  await post(isSent ? fillInMessage({ choice, locale }) : { text: copy.noFile, blocks: [] });
}

/** What Slack answers to an app that may not read files. */
const NOT_ALLOWED: ReadonlySet<string> = new Set(['missing_scope', 'invalid_arguments']);

/** Throws what else Slack says. */
export async function openDataForm(
  client: webApi.WebClient,
  { triggerId, locale, channel, thread, value }: At & { readonly triggerId: string; readonly value: string },
  { log }: SlackDeps,
): Promise<void> {
  const view = dataView(JSON.stringify({ value, channel, thread }), locale);
  try {
    await client.views.open({ trigger_id: triggerId, view });
  } catch (error) {
    const code = codeOf(error);
    if (!NOT_ALLOWED.has(code)) throw error;
    log('data-form-refused', { code });
    const text = briefCopy(locale).data.noForm;
    await postMessages(client, [{ text, blocks: [] }], { channel, thread, onlyFor: null });
  }
}

export type DataForm = { readonly file: HandedIn | null; readonly value: string; readonly under: Place | null };

/** Reads the form of `openDataForm` as it was sent. */
export function dataFormOf({
  state,
  private_metadata,
}: {
  readonly state: { readonly values: object };
  readonly private_metadata: string;
}): DataForm {
  const file = handedIn(state.values as Parameters<typeof handedIn>[0]);
  try {
    const { value, channel, thread } = JSON.parse(private_metadata) as Readonly<Record<string, unknown>>;
    const under = typeof channel === 'string' && typeof thread === 'string' ? { channel, thread } : null;
    return { file, value: String(value), under };
  } catch {
    return { file, value: '', under: null };
  }
}
