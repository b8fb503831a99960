import type { webApi } from '@slack/bolt';
import type { Locale } from '../copy/locale.js';
import type { ModalView } from './render/block-kit.js';
import { noticeView } from './render/notice-view.js';
import { talkIn } from './talk.js';

/** Opens a modal before its trigger is too old (3 s), and gives what fills it. Both throw what Slack says. */
export async function openLoading(
  client: webApi.WebClient,
  triggerId: string,
  locale: Locale,
): Promise<(view: ModalView) => Promise<void>> {
  const opened = await client.views.open({ trigger_id: triggerId, view: noticeView(talkIn(locale).opening, locale) });
  const id = opened.view?.id ?? '';
  return async (view) => {
    await client.views.update({ view_id: id, view });
  };
}
