import type { webApi } from '@slack/bolt';
import type { Locale } from '../copy/locale.js';
import type { SlackDeps } from './deps.js';
import { codeOf, newReference } from './progress.js';
import type { ModalView } from './render/block-kit.js';
import { noticeView } from './render/notice-view.js';
import { talkIn } from './talk.js';

export type Loading = {
  readonly triggerId: string;
  readonly locale: Locale;
  readonly fill: () => Promise<ModalView>;
};

/** A modal as it stands; Slack gives it another hash whenever it changes. */
export type StandingView = { readonly id: string; readonly hash: string };

/**
 * Opens a modal before its trigger is too old (3 s), and fills it when what stands in it is read; where that fails, it
 * says so in its place and null is returned. Throws what Slack says.
 */
export async function openLoading(
  client: webApi.WebClient,
  { triggerId, locale, fill }: Loading,
  { log }: Pick<SlackDeps, 'log'>,
): Promise<StandingView | null> {
  const talk = talkIn(locale);
  const opened = await client.views.open({ trigger_id: triggerId, view: noticeView(talk.opening, locale) });
  const show = (view: ModalView) => client.views.update({ view_id: opened.view?.id ?? '', view });
  try {
    const { view } = await show(await fill());
    return { id: view?.id ?? '', hash: view?.hash ?? '' };
  } catch (error) {
    const reference = newReference();
    log('form-failed', { reference, code: codeOf(error) });
    await show(noticeView(talk.actFailed(reference), locale));
    return null;
  }
}
