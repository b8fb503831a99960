import { Socket } from 'node:net';
import { afterEach } from 'vitest';

/** Vitest setup: a connection to anything but this machine throws, and fails the test even where the error is caught. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/;

const refused: string[] = [];
const connect = Socket.prototype.connect;

Socket.prototype.connect = function connectToLoopback(this: Socket, ...args: unknown[]): Socket {
  const host = hostOf(args);
  if (!LOOPBACK.test(host)) {
    refused.push(host);
    throw new Error(`Unit tests never touch the network: connection to ${host} refused`);
  }
  return Reflect.apply(connect, this, args) as Socket;
};

afterEach(() => {
  const hosts = refused.splice(0);
  if (hosts.length > 0) throw new Error(`The test tried to reach ${hosts.join(', ')}`);
});

/** `connect` takes (options), (path), (port, host) or, from `net.connect`, all of these as one array. */
function hostOf(args: readonly unknown[]): string {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) return String(Reflect.get(first, 'host') ?? 'localhost');
  return typeof first === 'number' && typeof second === 'string' ? second : 'localhost';
}
