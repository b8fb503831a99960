/** Headless Chromium for tests of the page. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Opened = {
  readonly page: Page;
  /** Addresses asked for, and whatever the page complained of. */
  readonly requests: readonly string[];
  readonly faults: readonly string[];
};

export type Browser = {
  /** A new folder; goes with the browser. */
  readonly folder: string;
  readonly open: (file: string, width?: number) => Promise<Opened>;
  /** How many colours a PNG has. */
  readonly coloursOf: (png: Buffer) => Promise<number>;
  readonly close: () => Promise<void>;
};

/** @throws RangeError where no Chromium is installed */
export async function openBrowser(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new RangeError('no Chromium is installed');
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-browser-'));
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: CHROMIUM,
    args: FLAGS,
  });
  return {
    folder,
    open: (file, width = 1280) => open(context, file, width),
    coloursOf: (png) => coloursOf(context, png),
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function open(context: BrowserContext, file: string, width: number): Promise<Opened> {
  const page = await context.newPage();
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.setViewportSize({ width, height: 900 });
  await page.goto(pathToFileURL(file).href);
  return { page, requests, faults };
}

/** Decoded by the browser, on a page of its own. */
async function coloursOf(context: BrowserContext, png: Buffer): Promise<number> {
  const page = await context.newPage();
  try {
    return await page.evaluate<number>(`(async () => {
      const image = new Image();
      image.src = 'data:image/png;base64,${png.toString('base64')}';
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const painter = canvas.getContext('2d');
      painter.drawImage(image, 0, 0);
      return new Set(new Uint32Array(painter.getImageData(0, 0, image.width, image.height).data.buffer)).size;
    })()`);
  } finally {
    await page.close();
  }
}
