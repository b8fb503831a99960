/** For tests: a way to the server that breaks at a moment of choice. */
import { createServer, connect as open, type Socket } from 'node:net';

export type LossyProxy = {
  readonly port: number;
  /** Once, at the next message `at` says yes to: `before` it reaches the server, or `after`, so that its answer is lost. */
  readonly breakOnce: (at: (message: Buffer) => boolean, when: 'before' | 'after') => void;
  readonly close: () => void;
};

export async function openLossyProxy(socketFile: string): Promise<LossyProxy> {
  let breaks: { at: (message: Buffer) => boolean; when: 'before' | 'after' } | null = null;
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = open(socketFile);
    const end = () => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', end).on('close', end);
    }
    let isMute = false;
    client.on('data', (bytes) => {
      const when = breaks?.at(bytes) === true ? breaks.when : null;
      if (when === 'before') end();
      else server.write(bytes);
      if (when === null) return;
      breaks = null;
      isMute = true;
    });
    server.on('data', (bytes) => {
      if (isMute) end();
      else client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    breakOnce: (at, when) => {
      breaks = { at, when };
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}
