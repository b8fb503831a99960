import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, CHROMIUM, type Opened, openBrowser } from './browser.fixture.js';
import { renderHtml } from './html.js';
import { largeView } from './large-view.fixture.js';
import { failedCases, type RunView } from './run-view.js';
import { HOSTILE, sampleView } from './view.fixture.js';

const skipped = CHROMIUM === undefined ? ' (skipped: no Chromium in /usr/bin, apt-get install chromium)' : '';

describe.skipIf(CHROMIUM === undefined)(`the page in a browser${skipped}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  describe.each<[string, () => RunView | Promise<RunView>]>([
    ['of a small run', sampleView],
    ['of a run of full size', largeView],
  ])('%s', (name, makeView) => {
    let view: RunView;
    let file = '';
    let opened: Opened;
    beforeAll(async () => {
      view = await makeView();
      file = join(browser.folder, `${name.replaceAll(' ', '-')}.html`);
      await writeFile(file, renderHtml(view));
      opened = await browser.open(file);
    }, 60_000);

    it('complains of nothing and asks for nothing but itself', async () => {
      await opened.page.waitForLoadState('networkidle');
      expect(opened.faults).toEqual([]);
      expect(opened.requests).toEqual([pathToFileURL(file).href]);
    });

    it('says at once whether the run passed', async () => {
      const verdict = opened.page.locator('.verdict');
      expect(await verdict.textContent()).toContain(
        `${view.misses.length} of ${view.thresholds.length} thresholds missed`,
      );
      expect((await verdict.boundingBox())?.y).toBeLessThan(300);
    });

    it('draws its charts', async () => {
      const charts = await boxesOf(opened.page, 'svg');
      expect(charts.length).toBeGreaterThanOrEqual(4);
      for (const { width, height } of charts) expect(Math.min(width, height)).toBeGreaterThan(50);
      const bars = await boxesOf(opened.page, 'svg .bar');
      expect(bars.filter(({ width, height }) => width > 0 && height > 0).length).toBeGreaterThan(4);
    });

    it('lists every failure', async () => {
      expect(await opened.page.locator('article:visible').count()).toBe(failedCases(view).length);
      expect(await opened.page.locator('#shown').textContent()).toBe(String(failedCases(view).length));
    });

    it('filters failures by what is chosen, and shows all again', async () => {
      const { page } = opened;
      const failed = failedCases(view);
      const [first] = failed;
      const category = first?.asked.category ?? '';
      const wanted = failed.filter(({ asked }) => asked.category === category);
      expect(wanted.length).toBeLessThan(failed.length);
      await page.selectOption('select[name=category]', category);
      expect(await shown(page)).toEqual([wanted.length, String(wanted.length)]);
      await page.selectOption('select[name=split]', first?.split ?? '');
      const both = wanted.filter(({ split }) => split === first?.split);
      expect(await shown(page)).toEqual([both.length, String(both.length)]);
      await page.click('button[type=reset]');
      await expect.poll(() => shown(page)).toEqual([failed.length, String(failed.length)]);
    });

    it('is not blank, and fits a wide and a narrow window', async () => {
      const png = await opened.page.screenshot({ path: `${file}.png` });
      expect((await readFile(`${file}.png`)).length).toBeGreaterThan(20_000);
      expect(await browser.coloursOf(png)).toBeGreaterThan(50);
      const narrow = await browser.open(file, 390);
      for (const { page } of [opened, narrow]) {
        const [width, room] = await page.evaluate<[number, number]>(
          '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
        );
        expect(width).toBeLessThanOrEqual(room);
      }
      await narrow.page.close();
    });
  });

  it('shows question, answer, and citations beside the gold clause', async () => {
    const { page } = await openView('one', sampleView());
    const card = page.locator('article#numbers-003');
    expect(await card.locator('h3').innerText()).toBe('县域内就诊率要达到多少？');
    expect(await card.locator('.why').innerText()).toContain('number-fidelity');
    const [answer, gold] = await boxesOf(page, 'article#numbers-003 section');
    expect(answer?.y).toBe(gold?.y);
    expect((answer?.x ?? 0) + (answer?.width ?? 0)).toBeLessThan(gold?.x ?? 0);
    const texts = await card.locator('section').allInnerTexts();
    expect(texts[0]).toContain('58%');
    expect(texts[0]).toContain('plan#1.1');
    expect(texts[1]).toContain('plan#1.1');
    expect(await card.locator('mark').innerText()).toBe('县域内就诊率力争达到85%以上');
  });

  it('shows planted markup as the text it is', async () => {
    const { page, faults, requests } = await openView('planted', sampleView());
    expect(await page.locator('article#steering-001 h3').innerText()).toBe(`${HOSTILE}怎么办？`);
    expect(await page.locator('article img, article script').count()).toBe(0);
    expect(faults).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  it('shows by a click only what was lost against the baseline', async () => {
    const view = await largeView();
    const lost = view.comparison?.lost ?? [];
    expect(lost.length).toBeGreaterThan(10);
    const { page } = await openView('lost', view);
    await page.click('input[name=lost]');
    expect(await shown(page)).toEqual([lost.length, String(lost.length)]);
    const ids = await page.locator('article:visible header > code').allInnerTexts();
    expect(ids.toSorted()).toEqual([...lost].sort());
  });

  async function openView(name: string, view: RunView): Promise<Opened> {
    const file = join(browser.folder, `${name}.html`);
    await writeFile(file, renderHtml(view));
    return browser.open(file);
  }
});

async function shown(page: Page): Promise<[number, string | null]> {
  return [await page.locator('article:visible').count(), await page.locator('#shown').textContent()];
}

async function boxesOf(page: Page, selector: string) {
  const boxes = await Promise.all((await page.locator(selector).all()).map((each) => each.boundingBox()));
  return boxes.map((box) => box ?? { x: 0, y: 0, width: 0, height: 0 });
}
