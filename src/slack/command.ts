/** `/tiaowen`: a question answered for the asker alone, the documents, settings, help. */
import type { App, SlashCommand } from '@slack/bolt';
import { installationOf, type Person } from './asker.js';
import { openBriefForm } from './brief-form.js';
import { postQuiz } from './daily-quiz.js';
import type { SlackDeps } from './deps.js';
import { digestRequest } from './digest/digest-command.js';
import { documentList } from './document-list.js';
import { forgetRequest } from './forget.js';
import { openHandInForm } from './hand-ins/listen.js';
import { removeRequest } from './hand-ins/remove.js';
import { localeFor } from './locale-for.js';
import { questionText } from './question-text.js';
import type { Questions } from './questions.js';
import { NO_CHOICE } from './render/brief-choice.js';
import { openSettings } from './settings.js';
import { talkIn, whyNoQuestion } from './talk.js';

const LIBRARY_VERBS = ['add', 'documents', 'remove', 'digest'];
const VERBS: ReadonlySet<string> = new Set([
  'ask',
  'brief',
  'train',
  'quiz',
  'docs',
  'settings',
  'forget',
  'help',
  ...LIBRARY_VERBS,
]);

export function listenToCommand(app: App, deps: SlackDeps, questions: Questions): void {
  app.command('/tiaowen', async ({ ack, command, respond, client, context }) => {
    const [verb = '', ...words] = command.text.trim().split(/\s+/);
    const person = personOf(command);
    // The verbs are English; what follows them tells the language.
    const isVerb = VERBS.has(verb);
    const isQuestion = verb === 'ask' || (verb !== '' && !isVerb);
    if (!isQuestion) await ack();
    const asked = isVerb ? words.join(' ') : command.text;
    const locale = await localeFor(client, { person, text: asked }, deps);
    const talk = talkIn(locale);
    const whisper = (text: string) => respond({ response_type: 'ephemeral', text });
    if (verb === 'settings') return openSettings(client, person, command.trigger_id, deps);
    if (verb === 'digest') return void (await whisper(await digestRequest(client, person, words[0] ?? '', deps)));
    // Also who may not ask any more may have their own forgotten.
    if (verb === 'forget') return void (await respond(await forgetRequest(client, person, words.join(' '), deps)));
    if (verb === 'remove') return void (await respond(await removeRequest(client, person, words.join(' '), deps)));
    switch (verb) {
      case '':
      case 'help':
        return void (await whisper(talk.help));
      case 'documents':
        return void (await whisper(await documentList(deps.useCases, talk, { withIds: true })));
      case 'add': {
        const refused = await openHandInForm(client, { person, triggerId: command.trigger_id }, deps);
        return refused === null ? undefined : void (await whisper(refused));
      }
      case 'docs':
        return void (await whisper(await documentList(deps.useCases, talk)));
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
        const wrong = whyNoQuestion(text, deps.maxQuestionChars, talk);
        if (wrong !== null) {
          await ack();
          return void (await whisper(wrong));
        }
        // A command has no message: its trigger stands for thread and message.
        const thread = command.trigger_id;
        const key = { team: installationOf(person), channel: person.channel, message: thread, edit: null };
        const { user, team: userTeam, channel } = person;
        const question = { key, channel, thread, user, userTeam, text, locale, replyTs: null };
        await questions.ask({ ...question, respondTo: command.response_url }, client, ack);
      }
    }
  });
}

function personOf({ team_id: team, enterprise_id, channel_id: channel, user_id: user, ...form }: SlashCommand): Person {
  // In a form all is text.
  const isOrgInstall = String(form.is_enterprise_install) === 'true';
  return { team, enterprise: enterprise_id ?? null, isOrgInstall, channel, user, isExtShared: null };
}
