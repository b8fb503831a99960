/** Opens a port, or says which setting names another one. */
import { once } from 'node:events';
import type { Server } from 'node:net';
import { AppError } from '../vocabulary/errors.js';

export type ListenAt = {
  readonly port: number;
  /** Left out for every address of the machine. */
  readonly host?: string;
  /** The variable that names the port. */
  readonly setting: string;
};

/** Resolves when it is open, to the port: for 0 the system chooses one. Throws AppError `port-unusable` where it cannot be. */
export async function listen(server: Server, { port, host, setting }: ListenAt): Promise<number> {
  server.listen({ port, ...(host === undefined ? {} : { host }) });
  try {
    await once(server, 'listening');
  } catch (error) {
    throw portFault(error, { port, setting });
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** What a server could not listen for, as a fault; anything else as it came. */
export function portFault(error: unknown, { port, setting }: Pick<ListenAt, 'port' | 'setting'>): unknown {
  if (!(error instanceof Error && 'syscall' in error && error.syscall === 'listen' && 'code' in error)) return error;
  const reason = String(error.code);
  return new AppError('port-unusable', `port ${port} cannot be opened (${reason})`, {
    cause: error,
    details: { port, setting, reason },
  });
}
