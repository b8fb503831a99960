/** A stand-in for the way to Slack: what the bot sends arrives later. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type SlowPath = {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly close: () => Promise<void>;
};

/** Each request takes `delayMs` more than at `origin`; the order within a connection stays. */
export async function openSlowPath(origin: string, delayMs: number): Promise<SlowPath> {
  const { hostname, port } = new URL(origin);
  const open = new Set<Socket>();
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
  };
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    keep(near);
    keep(far);
    near.on('data', (bytes) => void setTimeout(() => far.write(bytes), delayMs));
    near.on('end', () => void setTimeout(() => far.end(), delayMs));
    far.pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
