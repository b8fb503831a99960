/** For tests: text that is meant to break what it is printed into, and what must be left of it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { CHROMIUM, openBrowser } from '../evaluation/report/browser.fixture.js';

/** Any UTF-16 units, halves of pairs too, and among them what is `planted`. */
export function hostileText(planted: readonly string[]): fc.Arbitrary<string> {
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(...planted, '字', 'a', '𠮷'),
  );
  return fc.array(unit, { maxLength: 12 }).map((units) => units.join(''));
}

/** Written apart from the printers' own rule: what XML 1.0 allows, less controls, non-characters and white space. */
export function printable(text: string): string {
  return [...text]
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isForbidden = code < 0x20 || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
      const isDiscouraged = (code >= 0x7f && code <= 0x9f) || (code >= 0xfdd0 && code <= 0xfdef);
      return !isForbidden && !isDiscouraged && !/\s/.test(character);
    })
    .join('');
}

export const NO_XML_PARSER = CHROMIUM === undefined;
export const XML_PARSER_SKIPPED = NO_XML_PARSER ? ' (skipped: no Chromium in /usr/bin, apt-get install chromium)' : '';

export type XmlParser = {
  /** Paths of the parts that are not well-formed. */
  readonly brokenOf: (parts: Iterable<readonly [path: string, xml: string]>) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

/** That of Chromium. */
export async function openXmlParser(): Promise<XmlParser> {
  const browser = await openBrowser();
  const file = join(browser.folder, 'empty.html');
  await writeFile(file, '<!doctype html>');
  const { page } = await browser.open(file);
  return {
    brokenOf: (parts) =>
      page.evaluate<string[]>(`(${JSON.stringify([...parts])})
        .filter(([, xml]) => new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror') !== null)
        .map(([path]) => path)`),
    close: () => browser.close(),
  };
}
