/** Hands payloads to the app, waits for acks, and tries events again. */
import type { ManualClock } from './clock.js';
import { type Json, objectOf, textOf } from './json.js';
import type { Pending } from './pending.js';
import { ackOf, type Payload, postSigned, type Retry } from './signed-post.js';
import type { SocketMode } from './socket-mode.js';

/** `late`: acknowledged after 3 s; `unacked`: not yet acknowledged after 3 s; `lost`: nobody took it, or the connection broke. */
export type DeliveryFailure = {
  readonly reason: 'late' | 'unacked' | 'lost' | 'refused';
  /** The type of the event, command or interaction. */
  readonly what: string;
  /** Milliseconds of the clock of the fake from delivery to ack, or to the failure. */
  readonly after: number;
};

/** Null where no ack came in time. */
export type Ack = Json | null;

export type Delivery = {
  readonly failures: readonly DeliveryFailure[];
  /** Bodies of events in the order sent; a retry is not counted again. */
  readonly events: readonly Json[];
  send(payload: Payload): Promise<Ack>;
  /** Tried again after 1 s, 1 min and 5 min of the clock where no ack comes. */
  sendEvent(body: Json): void;
  /** The next events are sent so many times, to several connections where there are several. */
  duplicate(copies: number, times: number): void;
  /** Sends an event once more, as a retry. */
  redeliver(body: Json, retry: Retry): void;
  /** For the socket. */
  acked(id: string, body: Json): void;
  dropped(ids: readonly string[]): void;
};

const ACK_LIMIT = 3000;
const RETRY_AFTER = [1000, 60_000, 300_000];

export type DeliveryParts = {
  readonly clock: ManualClock;
  readonly pending: Pending;
  readonly socket: () => SocketMode;
  /** Null for Socket Mode. */
  readonly requestUrl: () => { readonly url: string; readonly secret: string } | null;
};

export function newDelivery({ clock, pending, socket, requestUrl }: DeliveryParts): Delivery {
  const failures: { -readonly [Key in keyof DeliveryFailure]: DeliveryFailure[Key] }[] = [];
  const events: Json[] = [];
  const open = new Map<
    string,
    { ack(body: Json): void; fail(reason: DeliveryFailure['reason'], final?: boolean): void }
  >();
  const duplicates: number[] = [];
  let envelopes = 0;

  const sendOnce = (payload: Payload, retry: Retry | null): Promise<{ readonly ack: Ack; readonly final: boolean }> => {
    envelopes += 1;
    const id = `envelope-${envelopes}`;
    const what = nameOf(payload);
    const sentAt = clock.now();
    const end = pending.begin(what);
    return new Promise((resolve) => {
      let failure: (typeof failures)[number] | null = null;
      const settle = (ack: Ack, final = false): void => {
        cancel();
        end();
        resolve({ ack, final });
      };
      const entry = {
        ack: (body: Json) => {
          open.delete(id);
          if (failure === null) return settle(body);
          Object.assign(failure, { reason: 'late', after: clock.now() - sentAt });
          pending.changed();
        },
        fail: (reason: DeliveryFailure['reason'], final = false) => {
          if (reason !== 'unacked') open.delete(id);
          if (failure !== null) return;
          failure = { reason, what, after: clock.now() - sentAt };
          failures.push(failure);
          settle(null, final);
        },
      };
      const cancel = clock.schedule(ACK_LIMIT + 1, () => entry.fail('unacked'));
      open.set(id, entry);
      const target = requestUrl();
      if (target !== null) {
        postSigned(target.url, target.secret, payload, retry).then(
          ({ status, noRetry, body }) => (status === 200 ? entry.ack(ackOf(body)) : entry.fail('refused', noRetry)),
          () => entry.fail('lost'),
        );
        return;
      }
      const retried = retry === null ? {} : { retry_attempt: retry.num, retry_reason: retry.reason };
      const accepts = payload.type !== 'events_api';
      const { type, body } = payload;
      const taken = socket().send({
        envelope_id: id,
        type,
        payload: body,
        accepts_response_payload: accepts,
        ...retried,
      });
      if (!taken) entry.fail('lost');
    });
  };

  const sendUntilAcked = async (body: Json, attempt: number): Promise<void> => {
    const retry = attempt === 0 ? null : { num: attempt, reason: 'timeout' };
    const { ack, final } = await sendOnce({ type: 'events_api', body }, retry);
    const wait = RETRY_AFTER[attempt];
    if (ack === null && !final && wait !== undefined)
      clock.schedule(wait, () => void sendUntilAcked(body, attempt + 1));
  };

  return {
    failures,
    events,
    send: async (payload) => (await sendOnce(payload, null)).ack,
    sendEvent: (body) => {
      events.push(body);
      const copies = duplicates.shift() ?? 1;
      for (let copy = 0; copy < copies; copy += 1) void sendUntilAcked(body, 0);
    },
    duplicate: (copies, times) => void duplicates.push(...Array<number>(times).fill(copies)),
    redeliver: (body, retry) => void sendOnce({ type: 'events_api', body }, retry),
    acked: (id, body) => open.get(id)?.ack(body),
    dropped: (ids) => {
      for (const id of ids) open.get(id)?.fail('lost');
    },
  };
}

function nameOf({ type, body }: Payload): string {
  if (type === 'events_api') return textOf(objectOf(body.event).type);
  return textOf(body.command) || textOf(body.type);
}
