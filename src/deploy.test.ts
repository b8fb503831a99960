import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readDockerfile } from '../.ci/read-dockerfile.js';
import packageFile from '../package.json' with { type: 'json' };
import { CONFIG_VARIABLES, readConfig } from './config/config.js';

const textOf = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const isThere = (path: string) => existsSync(new URL(`../${path}`, import.meta.url));

const compose = parse(textOf('compose.yaml'), { merge: true });
const steps = readDockerfile(textOf('Dockerfile'));
const of = (name: string) => steps.filter((step) => step.name === name);
const named = (pairs: readonly string[]) => Object.fromEntries(pairs.map((pair) => pair.split('=')));

describe('the compose file', () => {
  it('holds nothing but what the compose specification knows of a file and of our services', () => {
    const ofFile = ['name', 'services', 'volumes'];
    expect(Object.keys(compose).filter((key) => !ofFile.includes(key) && !key.startsWith('x-'))).toEqual([]);
    const ofService = [
      ...['image', 'build', 'command', 'env_file', 'environment', 'profiles', 'ports', 'volumes', 'tmpfs', 'init'],
      ...['read_only', 'cap_drop', 'security_opt', 'restart', 'stop_grace_period'],
    ];
    for (const service of Object.values(compose.services) as object[])
      expect(Object.keys(service).filter((key) => !ofService.includes(key))).toEqual([]);
  });

  it.each(['bot', 'web'])('runs %s without rights, on a root that is read only, with its data in a volume', (name) => {
    const service = compose.services[name];
    expect(service).toMatchObject({ init: true, read_only: true, cap_drop: ['ALL'], restart: 'unless-stopped' });
    expect(service.security_opt).toContain('no-new-privileges:true');
    expect(service.volumes).toEqual(['data:/data']);
    expect(service.tmpfs).toEqual(['/tmp']);
  });

  it('starts the bot alone, the rest by profile, and opens ports on this machine only', () => {
    const services = Object.entries(compose.services) as [string, { profiles?: string[]; ports?: string[] }][];
    expect(services.filter(([, { profiles }]) => profiles === undefined).map(([name]) => name)).toEqual(['bot']);
    for (const port of services.flatMap(([, { ports = [] }]) => ports)) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('names volumes that it declares, and settings that the program knows and takes', () => {
    for (const { volumes = [] } of Object.values(compose.services) as { volumes?: string[] }[])
      for (const volume of volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
    const { environment } = compose.services.web;
    expect(Object.keys(environment).filter((key) => !CONFIG_VARIABLES.includes(key))).toEqual([]);
    const taken = { ...environment, WEB_ACCESS: 'token', WEB_LINK_KEY: 'ab'.repeat(32) };
    expect(readConfig(taken).web).toMatchObject({ host: '0.0.0.0', port: 3020 });
  });

  it('keeps folders and port of the image where .env is a copy of .env.example', () => {
    const copied = parseEnv(textOf('.env.example'));
    for (const name of ['bot', 'web']) {
      const given = { ...copied, ...compose.services[name].environment, WEB_ACCESS: 'token' };
      const config = readConfig({ ...given, WEB_LINK_KEY: 'ab'.repeat(32) });
      expect(config).toMatchObject({ dataDir: '/data/store', corpusDir: '/data/corpus', metrics: { port: 9464 } });
    }
  });
});

describe('the Dockerfile', () => {
  it('copies only what is there and what the context holds', () => {
    const context = textOf('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    for (const { words, flags } of of('COPY'))
      for (const source of flags.has('from') ? [] : words.slice(0, -1)) {
        expect([source, isThere(source)]).toEqual([source, true]);
        expect(context).toContain(source);
      }
  });

  it('copies what the build names', () => {
    const named = [...packageFile.scripts.build.matchAll(/[\w-][\w./-]*\.(?:mjs|json)\b/g)].map(([file]) => file);
    expect(named).toContain('tsconfig.build.json');
    const copied = of('COPY').flatMap(({ words }) => words.slice(0, -1));
    expect(named.filter((file) => isThere(file) && !copied.includes(file))).toEqual([]);
  });

  it('runs as nobody special, with settings the program takes and a sign of life to look at', () => {
    const last = steps.slice(steps.findLastIndex(({ name }) => name === 'FROM'));
    expect(last.find(({ name }) => name === 'USER')?.text).toBe('node');
    const settings = named(last.find(({ name }) => name === 'ENV')?.words ?? []);
    expect(Object.keys(settings).filter((key) => key !== 'NODE_ENV' && !CONFIG_VARIABLES.includes(key))).toEqual([]);
    expect(readConfig(settings)).toMatchObject({ dataDir: '/data/store', metrics: { port: 9464 } });
    expect(last.some(({ name, text }) => name === 'HEALTHCHECK' && text.includes('/healthz'))).toBe(true);
  });

  it('builds on a Node that the package takes', () => {
    const [, major = ''] = /NODE=(\d+)/.exec(of('ARG')[0]?.text ?? '') ?? [];
    expect(Number(major)).toBeGreaterThanOrEqual(20);
  });
});

describe('the systemd unit', () => {
  const unit = textOf('deploy/tiaowen.service');

  it('sets what the program takes, starts what the build makes, and lets what runs end', () => {
    const [, started = ''] = /^ExecStart=\/usr\/bin\/env (.*) node dist\/main\.js start$/m.exec(unit) ?? [];
    expect(readConfig(named(started.split(' ')))).toMatchObject({ dataDir: '/var/lib/tiaowen/store' });
    expect(unit).toMatch(/^TimeoutStopSec=60$/m);
    expect(unit).toMatch(/^ProtectSystem=strict$/m);
  });
});
