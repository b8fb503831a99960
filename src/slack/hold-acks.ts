/** Slack sends an event again until it is acknowledged: so a question is acknowledged when it is in the store, not before. */
import type { App, Receiver, ReceiverEvent } from '@slack/bolt';

/** Acknowledges, once. */
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

/**
 * Of the context of `app_mention` and `message`: from here on it is for the caller to acknowledge, or the event comes again.
 * What is returned does nothing where the event came by a receiver that holds no acks.
 */
export function takenOf(context: object): Taken {
  return 'hold' in context ? (context.hold as () => Taken)() : async () => {};
}

/** Of the context of anything else: whether it was acknowledged already, and a further answer would not be heard. */
export function wasAcked(context: object): boolean {
  return 'wasAcked' in context && (context.wasAcked as () => boolean)();
}

function holding(app: App): App['processEvent'] {
  return async (event) => {
    const ack = once(event.ack);
    if (!isQuestion(event.body)) {
      let wasAcked = false;
      const acked: typeof ack = (response) => {
        wasAcked = true;
        return ack(response);
      };
      const customProperties = { ...event.customProperties, wasAcked: () => wasAcked };
      return app.processEvent({ ...event, ack: acked, customProperties });
    }
    let isHeld = false;
    const hold = (): Taken => {
      isHeld = true;
      return () => ack();
    };
    await app.processEvent({
      ...event,
      ack: async () => {},
      customProperties: { ...event.customProperties, hold },
    });
    // The bot's own messages, and those of a workspace that has removed the app, reach no listener.
    if (!isHeld) await ack();
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
