import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkup, html, raw } from './escape.js';

describe('escapeMarkup', () => {
  it('escapes what ends text or an attribute', () => {
    expect(escapeMarkup(`<a href="x" class='y'>&</a>`)).toBe(
      '&lt;a href=&quot;x&quot; class=&#39;y&#39;&gt;&amp;&lt;/a&gt;',
    );
  });

  it('replaces what XML cannot hold and keeps line breaks', () => {
    expect(escapeMarkup('a\u0000b\u0008\n\tc\uD800')).toBe('a\uFFFDb\uFFFD\n\tc\uFFFD');
  });

  it('never leaves a character that markup reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeMarkup(text).replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[<>"'&]/);
      }),
    );
  });
});

describe('html', () => {
  it('escapes values, joins lists and keeps markup', () => {
    const items = ['<1>', '2'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul title="${'"'}">${items}</ul>${raw('<br>')}${3}`.markup).toBe(
      '<ul title="&quot;"><li>&lt;1&gt;</li><li>2</li></ul><br>3',
    );
  });
});
