/** Slack sends an event again until it is acknowledged: so a question is acknowledged when it is in the store, not before. */
import type { App, Receiver, ReceiverEvent } from '@slack/bolt';

/** Of the context of `app_mention` and `message`: acknowledges, once. An event that it is not called for comes again. */
export type Taken = () => Promise<void>;

const QUESTIONS: ReadonlySet<unknown> = new Set(['app_mention', 'message']);

/**
 * Bolt acknowledges events before any listener sees them; whoever listens to questions now does so by `takenOf(context)`.
 * Everything else may be acknowledged more than once: the first time counts.
 */
export function holdAcks(receiver: Receiver): void {
  const init = receiver.init.bind(receiver);
  receiver.init = (app) => init(Object.assign(Object.create(app) as App, { processEvent: holding(app) }));
}

/** Does nothing where the event came by a receiver that holds no acks. */
export function takenOf(context: object): Taken {
  return 'taken' in context ? (context.taken as Taken) : async () => {};
}

function holding(app: App): App['processEvent'] {
  return (event) => {
    const ack = once(event.ack);
    if (!isQuestion(event.body)) return app.processEvent({ ...event, ack });
    return app.processEvent({
      ...event,
      ack: async () => {},
      customProperties: { ...event.customProperties, taken: () => ack() },
    });
  };
}

function once(ack: ReceiverEvent['ack']): ReceiverEvent['ack'] {
  let acked: Promise<void> | null = null;
  return (response) => {
    acked ??= ack(response);
    return acked;
  };
}

function isQuestion(body: ReceiverEvent['body']): boolean {
  return body.type === 'event_callback' && QUESTIONS.has(body.event?.type);
}
