import { describe, expect, it } from 'vitest';
import { looksLikeHtml } from './looks-like-html.js';

describe('looksLikeHtml', () => {
  it.each([
    '<!DOCTYPE html><html><body>渡口办法</body></html>',
    '\ufeff\n<html lang="zh">',
    '<?xml version="1.0"?>\n<html>',
    '<div class="title"><p>渡口办法</p><p>第一条&nbsp;制定本办法。</p><p>第二条</p></div>',
  ])('sees a page in %j', (text) => {
    expect(looksLikeHtml(text)).toBe(true);
  });

  it.each(['渡口办法\n第一条 制定本办法。', '网页应当使用 <title> 和 <p> 标签。', '<渡口办法>\n1<2，3>2'])(
    'sees a text in %j',
    (text) => {
      expect(looksLikeHtml(text)).toBe(false);
    },
  );
});
