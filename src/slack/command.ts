/** `/tiaowen`: a question answered for the asker alone, the documents, settings, help. */
import type { App, RespondFn, SlashCommand } from '@slack/bolt';
import type { Locale } from '../copy/locale.js';
import { installationOf, type Person, verdictOf } from './asker.js';
import { recordQuestion } from './audit-line.js';
import { openBriefForm } from './briefs.js';
import { postQuiz } from './daily-quiz.js';
import type { SlackDeps } from './deps.js';
import { forgetRequest } from './forget.js';
import { localeFor } from './locale-for.js';
import { hasWords, questionText } from './question-text.js';
import type { Questions } from './questions.js';
import { answerMessages } from './render/answer-messages.js';
import { NO_CHOICE } from './render/brief-view.js';
import { plainText } from './render/escape.js';
import { openSettings } from './settings.js';
import { talkIn } from './talk.js';

const VERBS: ReadonlySet<string> = new Set(['ask', 'brief', 'train', 'quiz', 'docs', 'settings', 'forget', 'help']);

export function listenToCommand(app: App, deps: SlackDeps, questions: Questions): void {
  app.command('/tiaowen', async ({ ack, command, respond, client, context }) => {
    await ack();
    const [verb = '', ...words] = command.text.trim().split(/\s+/);
    const person = personOf(command);
    // The verbs are English; what follows them tells the language.
    const isVerb = VERBS.has(verb);
    const asked = isVerb ? words.join(' ') : command.text;
    const locale = await localeFor(client, { person, text: asked }, deps);
    const talk = talkIn(locale);
    const whisper = (text: string) => respond({ response_type: 'ephemeral', text });
    if (verb === 'settings') {
      // Those of a channel may be changed where nobody may ask yet.
      const refused = await openSettings(client, person, command.trigger_id, deps);
      return refused === null ? undefined : void (await whisper(refused));
    }
    // Also who may not ask any more may have their own forgotten.
    if (verb === 'forget') return void (await respond(await forgetRequest(client, person, words.join(' '), deps)));
    const verdict = await verdictOf(client, person, deps.policy);
    if (verdict !== 'allowed') return void (await whisper(talk.noAccess[verdict]));
    switch (verb) {
      case '':
      case 'help':
        return void (await whisper(talk.help));
      case 'docs':
        return void (await whisper(await documentList(deps)));
      case 'brief':
        return openBriefForm(client, { person, triggerId: command.trigger_id }, deps);
      case 'train':
        return openBriefForm(client, { person, triggerId: command.trigger_id }, deps, {
          ...NO_CHOICE,
          desk: 'training',
        });
      case 'quiz': {
        const refused = await postQuiz(client, person, deps);
        return refused === null ? undefined : void (await whisper(refused));
      }
      default: {
        const text = questionText(verb === 'ask' ? words.join(' ') : command.text.trim(), context.botUserId ?? '');
        if (!hasWords(text)) return void (await whisper(talk.empty));
        const length = [...text].length;
        if (length > deps.maxQuestionChars) return void (await whisper(talk.tooLong(length, deps.maxQuestionChars)));
        const turn = await questions.inTurn(person, () =>
          answerInPrivate({ text, locale }, command, person, respond, deps),
        );
        if (turn.kind === 'too-many') await whisper(talk.tooMany(turn.limit));
        if (turn.kind === 'ending') await whisper(talk.ending);
      }
    }
  });
}

async function answerInPrivate(
  { text, locale }: { readonly text: string; readonly locale: Locale },
  command: SlashCommand,
  person: Person,
  respond: RespondFn,
  { useCases, conversations, log, now }: SlackDeps,
): Promise<void> {
  const { channel, user } = person;
  const team = installationOf(person);
  const settings = conversations.settingsOf({ team, channel });
  const within = { documentIds: settings.documentIds, region: settings.defaultRegion };
  const startedAt = now();
  const { answer } = await useCases.ask({ text, within });
  recordQuestion({ conversations, log, now }, { team, channel, user, startedAt }, answer);
  // A command has no message: its trigger stands for thread and message.
  const thread = command.trigger_id;
  conversations.saveAnswer(answer, { team, channel, thread, messageTs: thread, user, history: [], at: now() });
  for (const { text: fallback, blocks } of answerMessages(answer, { locale, withSheet: false }))
    await respond({ response_type: 'ephemeral', text: fallback, blocks });
}

function personOf({ team_id: team, enterprise_id, channel_id: channel, user_id: user, ...form }: SlashCommand): Person {
  // In a form all is text.
  const isOrgInstall = String(form.is_enterprise_install) === 'true';
  return { team, enterprise: enterprise_id ?? null, isOrgInstall, channel, user, isExtShared: false };
}

async function documentList({ useCases }: SlackDeps): Promise<string> {
  const rows = await useCases.documents();
  return rows
    .map(
      ({ document, clauses }) =>
        `• ${[plainText(document.title), document.documentNumber ?? ''].filter((text) => text !== '').join(' ')} (${clauses})`,
    )
    .join('\n');
}
