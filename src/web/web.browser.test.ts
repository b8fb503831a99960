import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import { type BrowserContextOptions, type Browser as Chromium, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM } from '../evaluation/report/browser.fixture.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { type Served, serveWeb } from './serve.js';
import { type OpenedWeb, openWeb, TABLED } from './web.fixture.js';

const skipped = CHROMIUM === undefined ? ' (skipped: no Chromium in /usr/bin, apt-get install chromium)' : '';
const QUESTION = '望川市社区食堂覆盖率到2033年要达到多少？谁牵头？';
const PHONE = { width: 390, height: 844 };

describe.skipIf(CHROMIUM === undefined)(`the reader in a browser${skipped}`, { timeout: 60_000 }, () => {
  let web: OpenedWeb;
  let served: Served;
  let browser: Chromium;
  let faults: string[] = [];

  beforeAll(async () => {
    web = await openWeb({ wangchuan: WANGCHUAN, hepu: HEPU }, { '晴川.md': TABLED, '晴川.yaml': 'kind: plan\n' });
    served = await serveWeb({ ...web.deps, settings: { ...web.deps.settings, port: 0 } });
    browser = await chromium.launch({
      ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await web?.close();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(faults).toEqual([]);
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => faults.push(message.text()));
    await page.goto(`http://localhost:${served.port}${path}`);
    return page;
  }

  /** The highlighted words, where they stand within the window. */
  async function markInView(page: Page): Promise<string> {
    const mark = page.locator('mark').first();
    const box = await mark.boundingBox();
    const height = page.viewportSize()?.height ?? 0;
    expect(box).not.toBeNull();
    expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    return mark.innerText();
  }

  it.each([
    ['with scripts', {}],
    ['without scripts', { javaScriptEnabled: false }],
    ['on a phone', { viewport: PHONE, isMobile: true, hasTouch: true }],
  ])('answers, and opens a citation at its quote, highlighted and in view: %s', async (_, options) => {
    const page = await open('/ask', options);
    await page.fill('#ask textarea', QUESTION);
    await page.click('#ask button');
    const source = page.locator('#answer .sources a').first();
    await source.waitFor();
    expect(await page.locator('#answer .claims').innerText()).toContain('85%');
    await source.click();
    await page.waitForURL(/\/d\/wangchuan\?q=/);
    expect(await markInView(page)).toContain('社区食堂覆盖率');
  });

  it('keeps the answer on the page it was asked on, takes a verdict there and a further question', async () => {
    const page = await open('/ask');
    await page.fill('#ask textarea', QUESTION);
    await page.keyboard.press('Tab');
    await page.click('#ask button');
    await page.click('form.verdict button[value=yes]');
    await expect.poll(() => page.locator('form.verdict').innerText()).toContain('已记下');
    await page.fill('.again input[name=q]', '责任单位有哪些？');
    await page.click('.again button');
    await expect.poll(() => page.locator('#answer h2').innerText()).toBe('责任单位有哪些？');
    expect(await page.locator('#answer .claims').innerText()).toContain('市财政局');
  });

  it('searches and opens what was found at its place', async () => {
    const page = await open('/');
    await page.fill('input[type=search]', '家庭照护床位');
    await page.keyboard.press('Enter');
    await page.locator('.found a').first().click();
    await page.waitForURL(/\/d\/wangchuan\?q=/);
    expect(await markInView(page)).toContain('家庭照护床位');
  });

  it('is used by keyboard alone', async () => {
    const page = await open('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    for (
      let n = 0;
      n < 30 && !(await page.evaluate<boolean>('document.activeElement.closest("tbody") !== null'));
      n += 1
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/d\//);
    for (
      let n = 0;
      n < 30 && !(await page.evaluate<boolean>('document.activeElement.closest(".outline") !== null'));
      n += 1
    )
      await page.keyboard.press('Tab');
    const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).not.toBe('');
  });

  it('downloads sheets and the original', async () => {
    const page = await open('/d/wangchuan/duties');
    for (const suffix of ['.xlsx', '.csv']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`a[href$="${suffix}"]`)]);
      expect(download.suggestedFilename()).toBe(`望川市社区养老服务提升行动实施方案-职责分工${suffix}`);
      expect((await readFile(await download.path())).length).toBeGreaterThan(100);
    }
    await page.goto(`http://localhost:${served.port}/d/wangchuan`);
    const [original] = await Promise.all([page.waitForEvent('download'), page.click('a[href$="/original"]')]);
    expect(original.suggestedFilename()).toBe('wangchuan.txt');
  });

  it('lays two documents side by side', async () => {
    const page = await open('/compare');
    await page.selectOption('select[name=a]', 'wangchuan');
    await page.selectOption('select[name=b]', 'hepu');
    await page.click('form.filters button');
    const row = page.locator('section.sides', { hasText: '主要任务' });
    const [left, right] = await Promise.all([
      row.locator('h3').nth(0).boundingBox(),
      row.locator('h3').nth(1).boundingBox(),
    ]);
    expect(left?.y).toBe(right?.y);
    expect(left?.x ?? 0).toBeLessThan(right?.x ?? 0);
  });

  it('prints a document on A4 without what is for the screen', async () => {
    const page = await open('/d/wangchuan');
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['header.site', '.outline', '.actions'])
      expect(await page.locator(hidden).isVisible()).toBe(false);
    expect(await page.locator('article h1').isVisible()).toBe(true);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width = 0, height = 0] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  });

  const PAGES = [
    '/',
    '/d/wangchuan?q=200-260',
    '/d/%E6%99%B4%E5%B7%9D',
    '/d/wangchuan/duties',
    '/d/wangchuan/targets',
    '/search?q=社区食堂',
    '/ask',
    '/compare?a=wangchuan&b=hepu',
    '/nope',
  ];
  it.each(PAGES)('fits a phone without scrolling sideways: %s', async (path) => {
    const page = await open(path, { viewport: PHONE, isMobile: true });
    // A page that is not there is told on the console too.
    if (path === '/nope') faults = [];
    const [width, room] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(width).toBeLessThanOrEqual(room);
  });

  it.each(PAGES)('has nothing serious against it for who cannot see it or uses no mouse: %s', async (path) => {
    const page = await open(path, { bypassCSP: true });
    if (path === '/nope') faults = [];
    await page.evaluate(axe.source);
    const found = await page.evaluate<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>(
      'axe.run()',
    );
    const serious = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
