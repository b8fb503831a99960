import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { holdAcks, type Taken, takenOf } from './hold-acks.js';

/** A receiver, and an app that acknowledges whatever comes as Bolt does: at once, and before it is dealt with. */
function receive(body: object, isHeard = true) {
  const acks: unknown[] = [];
  let taken: Taken = async () => {};
  let app: Pick<App, 'processEvent'> | null = null;
  const receiver: Receiver = {
    init: (given) => {
      app = given;
    },
    start: async () => {},
    stop: async () => {},
  };
  holdAcks(receiver);
  receiver.init({
    processEvent: async (event: ReceiverEvent) => {
      if (isHeard) taken = takenOf(event.customProperties ?? {});
      await event.ack();
      await event.ack('again');
    },
  } as App);
  const ack = async (response: unknown) => void acks.push(response);
  const done = (app as Pick<App, 'processEvent'> | null)?.processEvent({ body, ack });
  return { acks, done, taken: () => taken() };
}

describe('acks', () => {
  it.each(['app_mention', 'message'])('of a question are held until it is taken: %s', async (type) => {
    const { acks, done, taken } = receive({ type: 'event_callback', event: { type } });
    await done;
    expect(acks).toEqual([]);
    await taken();
    await taken();
    expect(acks).toHaveLength(1);
  });

  it('of a question that reaches no listener go out when that is known', async () => {
    const { acks, done } = receive({ type: 'event_callback', event: { type: 'message' } }, false);
    await done;
    expect(acks).toHaveLength(1);
  });

  it.each([
    { type: 'event_callback', event: { type: 'app_home_opened' } },
    { type: 'block_actions' },
    { command: '/tiaowen' },
  ])('of anything else go out at once, and once: %j', async (body) => {
    const { acks, done, taken } = receive(body);
    await done;
    await taken();
    expect(acks).toEqual([undefined]);
  });
});
