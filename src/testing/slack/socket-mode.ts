/** Socket Mode: several connections, each payload to one of them in turn. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { type Json, objectOf, textOf } from './json.js';

const MOST_CONNECTIONS = 10;
const CLOSING_TURNS = 200;

type Connection = { readonly socket: WebSocket; readonly sent: Set<string>; draining: boolean };

export type SocketMode = {
  readonly connections: number;
  /** Valid for one connection; null when too many are open. */
  newUrl(host: string): string | null;
  /** False when nobody listens. */
  send(envelope: Json): boolean;
  /** Asks every client, or the one connected first, to come back on a new connection; nothing is sent on the old one any more. */
  disconnect(reason: string, which: 'all' | 'one'): void;
  /** Breaks the connections without a word; what was not acknowledged is lost. */
  drop(which: 'all' | 'one'): void;
  /** The peer is gone and the connections do not know it: nothing comes on them any more, no answer to a ping either. */
  fallSilent(which: 'all' | 'one'): void;
  close(): Promise<void>;
};

export type SocketEvents = {
  readonly acked: (id: string, body: Json) => void;
  readonly dropped: (ids: readonly string[]) => void;
  readonly changed: () => void;
};

export function openSocketMode(server: Server, appId: string, events: SocketEvents): SocketMode {
  const sockets = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  let issued = 0;
  let open: Connection[] = [];
  let silent: WebSocket[] = [];
  const welcome = (socket: WebSocket): void => {
    const connection: Connection = { socket, sent: new Set(), draining: false };
    open.push(connection);
    socket.on('message', (data: RawData) => {
      const { envelope_id, payload } = objectOf(parsed(data));
      const id = textOf(envelope_id);
      connection.sent.delete(id);
      events.acked(id, objectOf(payload));
    });
    socket.on('close', () => {
      open = open.filter((other) => other !== connection);
      events.dropped([...connection.sent]);
      events.changed();
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: open.length, connection_info: { app_id: appId } }));
    events.changed();
  };
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (tickets.delete(request.url ?? '')) sockets.handleUpgrade(request, socket, head, welcome);
    else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
  });
  const ready = (): Connection[] =>
    open.filter(({ draining, socket }) => !draining && socket.readyState === socket.OPEN);
  const picked = (which: 'all' | 'one'): Connection[] => ready().slice(0, which === 'one' ? 1 : undefined);
  return {
    get connections() {
      return ready().length;
    },
    newUrl: (host) => {
      if (open.length >= MOST_CONNECTIONS) return null;
      issued += 1;
      const ticket = `/link/?ticket=${issued}`;
      tickets.add(ticket);
      return `ws://${host}${ticket}`;
    },
    send: (envelope) => {
      const [next] = ready();
      if (next === undefined) return false;
      open = [...open.filter((connection) => connection !== next), next];
      next.sent.add(textOf(envelope.envelope_id));
      next.socket.send(JSON.stringify(envelope));
      return true;
    },
    disconnect: (reason, which) => {
      for (const connection of picked(which)) {
        connection.draining = true;
        connection.socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: {} }));
      }
    },
    drop: (which) => {
      for (const { socket } of picked(which)) socket.terminate();
    },
    fallSilent: (which) => {
      for (const connection of picked(which)) {
        connection.socket.pause();
        silent.push(connection.socket);
        open = open.filter((other) => other !== connection);
        events.dropped([...connection.sent]);
      }
      events.changed();
    },
    /** Clients that are leaving are given the turns they need; who stays is cut off. */
    close: async () => {
      for (const socket of silent) socket.terminate();
      silent = [];
      for (const { socket } of open) socket.close(1001);
      for (let turn = 0; turn < CLOSING_TURNS && open.length > 0; turn += 1)
        await new Promise((resolve) => setImmediate(resolve));
      for (const { socket } of open) socket.terminate();
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
    },
  };
}

function parsed(data: RawData): unknown {
  try {
    return JSON.parse(data.toString());
  } catch {
    return null;
  }
}
