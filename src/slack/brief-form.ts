/** The form for a draft: opened, filled in, and kept up to what is chosen in it. */
import type { App, webApi } from '@slack/bolt';
import type { NotDrafted } from '../briefing/draft-briefing.js';
import { USUAL_TEMPLATE } from '../briefing/request.js';
import type { Locale } from '../copy/locale.js';
import { isBasis } from '../vocabulary/document.js';
import { type Person, personOf } from './asker.js';
import { requestWithMentions } from './brief-request.js';
import type { DraftPreview, SlackDeps, SlackUseCases } from './deps.js';
import { localeFor } from './locale-for.js';
import { type NewestOnly, newestOnly } from './newest-only.js';
import { openLoading, type StandingView } from './open-loading.js';
import { codeOf, newReference } from './progress.js';
import { VIEWS } from './render/action-ids.js';
import type { ModalView } from './render/block-kit.js';
import { type BriefChoice, briefChoice, NO_CHOICE } from './render/brief-choice.js';
import { briefCopy } from './render/brief-copy.js';
import { BRIEF_FIELD, type BriefViewInput, briefView, type Preview } from './render/brief-view.js';
import { draftProblem } from './render/draft-problem.js';
import { noticeView } from './render/notice-view.js';

export type Chosen = { readonly choice: BriefChoice; readonly locale: Locale };

/** Opens the form, with what was chosen before: at once, for a trigger is good for 3 s, and filled in when the plans are read. */
export async function openBriefForm(
  client: webApi.WebClient,
  { person, triggerId }: { readonly person: Person; readonly triggerId: string },
  deps: SlackDeps,
  choice: BriefChoice = NO_CHOICE,
): Promise<void> {
  const locale = await localeFor(client, { person }, deps);
  await openForm(client, { triggerId, locale, choiceOf: async () => choice }, deps);
}

export type FormToOpen = {
  readonly triggerId: string;
  readonly locale: Locale;
  /** Null where what was chosen before cannot be read. */
  readonly choiceOf: () => Promise<BriefChoice | null>;
};

/** How the draft will be follows a moment after the form. */
export async function openForm(
  client: webApi.WebClient,
  { triggerId, locale, choiceOf }: FormToOpen,
  deps: SlackDeps,
): Promise<void> {
  let choice: BriefChoice | null = null;
  const fill = async () => {
    const given = await choiceOf();
    if (given === null) return noticeView(briefCopy(locale).gone, locale);
    const lists = await listsOf(given, deps.useCases);
    choice = whole(given, lists);
    return briefView({ choice, ...lists, locale, preview: null });
  };
  const standing = await openLoading(client, { triggerId, locale, fill }, deps);
  if (standing !== null && choice !== null) await keepUp(client, standing, { choice, locale }, deps);
}

type Shown = Partial<Pick<BriefViewInput, 'preview' | 'problem'>>;

export async function formOf(
  { choice, locale }: Chosen,
  { useCases }: Pick<SlackDeps, 'useCases'>,
  { preview = null, ...shown }: Shown = {},
): Promise<ModalView> {
  return briefView({ choice, ...(await listsOf(choice, useCases)), locale, preview, ...shown });
}

export async function plansOf({ documentHeaders }: Pick<SlackUseCases, 'documentHeaders'>) {
  return (await documentHeaders()).filter(({ kind }) => isBasis(kind));
}

/** What is still looked at for a form that was sent is not shown in its place. */
export function formSent(id: string, deps: SlackDeps): void {
  keep(formsOf(deps), id, null);
}

function keep({ shownLast }: OpenForms, id: string, hash: string | null): void {
  shownLast.delete(id);
  shownLast.set(id, hash);
  const [oldest] = shownLast.keys();
  if (shownLast.size > MOST_FORMS && oldest !== undefined) shownLast.delete(oldest);
}

/** Whatever changes what is drafted changes what the form says of it. */
export function listenToForm(app: App, deps: SlackDeps): void {
  app.action(BRIEF_FIELD, async ({ ack, body, client }) => {
    await ack();
    const view = body.type === 'block_actions' ? body.view : undefined;
    if (body.type !== 'block_actions' || view === undefined || view.callback_id !== VIEWS.brief) return;
    const { shownLast } = formsOf(deps);
    // It was sent, came to nothing, and stands there again.
    if (shownLast.get(view.id) === null) shownLast.delete(view.id);
    const choice = briefChoice(view.state.values, view.private_metadata);
    const locale = await localeFor(client, { person: personOf(body) }, deps);
    await keepUp(client, { id: view.id, hash: view.hash }, { choice, locale }, deps);
  });
}

/** Beyond this the oldest is forgotten: forms are open for minutes. */
const MOST_FORMS = 1_000;

type OpenForms = {
  readonly inTurn: NewestOnly;
  /** The hash of each form as it was shown last from here: a change may be made before the person sees it. Null once it was sent. */
  readonly shownLast: Map<string, string | null>;
};

/** Of each bot. */
const openForms = new WeakMap<SlackDeps, OpenForms>();

function formsOf(deps: SlackDeps): OpenForms {
  const forms = openForms.get(deps) ?? { inTurn: newestOnly(), shownLast: new Map() };
  openForms.set(deps, forms);
  return forms;
}

/** A form that was changed by another process, submitted or closed meanwhile is left alone. */
async function keepUp(
  client: webApi.WebClient,
  { id, hash }: StandingView,
  chosen: Chosen,
  deps: SlackDeps,
): Promise<void> {
  const forms = formsOf(deps);
  const { inTurn, shownLast } = forms;
  await inTurn(id, async () => {
    const preview = await previewOf(chosen, deps);
    const view = await formOf(chosen, deps, { preview });
    const last = shownLast.get(id);
    if (last === null) return;
    for (const known of new Set([last ?? hash, hash])) {
      try {
        const shown = await client.views.update({ view_id: id, hash: known, view });
        return keep(forms, id, shown.view?.hash ?? '');
      } catch (error) {
        deps.log('form-not-kept-up', { code: codeOf(error) });
      }
    }
  });
}

async function previewOf({ choice, locale }: Chosen, { useCases, log }: SlackDeps): Promise<Preview> {
  const copy = briefCopy(locale);
  try {
    const { request, mentions } = await requestWithMentions(choice, useCases);
    const drafted = await (choice.desk === 'briefing' ? useCases.briefPreview : useCases.trainPreview)(request);
    return { words: wordsOf(drafted, locale), mentions };
  } catch (error) {
    const reference = newReference();
    log('preview-failed', { reference, code: codeOf(error) });
    return { words: copy.notMeasured(reference), mentions: [] };
  }
}

function wordsOf(drafted: DraftPreview | NotDrafted, locale: Locale): string {
  return drafted.status === 'drafted' ? briefCopy(locale).preview(drafted) : draftProblem(drafted, locale).text;
}

/** With the template and the plan that are taken where nobody chose. */
function whole(choice: BriefChoice, { templates, plans }: Lists): BriefChoice {
  const named = [choice.template, USUAL_TEMPLATE[choice.desk]].find((id) => templates.some((each) => each.id === id));
  const only = plans.length === 1 && choice.documents.length === 0 ? plans.map(({ id }) => id) : choice.documents;
  return { ...choice, template: named ?? templates[0]?.id ?? '', documents: only };
}

type Lists = Awaited<ReturnType<typeof listsOf>>;

/** What the form offers: the templates of the desk, and the plans. */
async function listsOf({ desk }: BriefChoice, useCases: SlackUseCases) {
  const loaded = desk === 'briefing' ? useCases.briefingTemplates() : useCases.trainingTemplates();
  const [{ templates }, plans] = await Promise.all([loaded, plansOf(useCases)]);
  return { templates, plans };
}
