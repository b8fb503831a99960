/** For tests: a way to the server that breaks at the moment a transaction is to be committed. */
import { createServer, connect as open, type Socket } from 'node:net';

export type LossyProxy = {
  readonly port: number;
  /** The next commit: `before` it reaches the server, or `after`, so that its answer is lost. */
  readonly breakAtCommit: (when: 'before' | 'after') => void;
  readonly close: () => void;
};

export async function openLossyProxy(socketFile: string): Promise<LossyProxy> {
  let breaks: 'before' | 'after' | null = null;
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
      const breaksNow = bytes.includes('COMMIT') ? breaks : null;
      if (breaksNow === 'before') end();
      else server.write(bytes);
      if (breaksNow === null) return;
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
    breakAtCommit: (when) => {
      breaks = when;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}
