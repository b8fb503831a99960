import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOfName, idOfText } from './choose-id.js';
import { isSafeId } from './corpus-folder-id.js';

describe('idOfName', () => {
  it.each([
    ['云屏市渡船管理办法', '云屏市渡船管理办法'],
    ['yunping-2031-plan', 'yunping-2031-plan'],
    ['yp-05', 'yp-05'],
    ['云屏市 渡船办法(1)', '云屏市-渡船办法'],
    ['云屏市渡船办法(试行)', '云屏市渡船办法（试行）'],
    ['云屏市渡船办法 - 副本', '云屏市渡船办法'],
  ])('takes %j as %j', (stem, id) => {
    expect(idOfName(stem)).toBe(id);
  });

  it.each([
    ...['附件1', '新建 Microsoft Word 文档', '20310615', 'P020310615321', '0b9f1c2d3e4f5a6b', 'document', 'index', ''],
    ...[
      'a/b方案',
      '方案?最终',
      '..',
      '.方案甲',
      '-rf方案',
      `${'长'.repeat(200)}`,
      '方案\u202e甲',
      '方案\n甲',
      '方案#甲',
    ],
  ])('takes no id from %j', (stem) => {
    expect(idOfName(stem)).toBeNull();
  });
});

describe('idOfText', () => {
  const said = { stem: '附件1', documentNumber: null, title: null, sha256: '0123456789abcdef' };

  it('takes the number, else the title, else the name as it is, else a digest', () => {
    const title = '云屏市渡船 “安全”办法';
    expect(idOfText({ ...said, documentNumber: '云政发〔2031〕5号', title })).toEqual({
      id: '云政发〔2031〕5号',
      from: 'document-number',
    });
    expect(idOfText({ ...said, title })).toEqual({ id: '云屏市渡船安全办法', from: 'title' });
    expect(idOfText(said)).toEqual({ id: '附件1', from: 'file-name' });
    expect(idOfText({ ...said, stem: 'a b' })).toEqual({ id: 'document-01234567', from: 'digest' });
  });

  it('gives an id that may be one, whatever is said', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, text, (stem, documentNumber, title) => {
        const { id } = idOfText({ ...said, stem, documentNumber, title });
        const named = idOfName(stem) ?? id;
        for (const each of [id, named]) {
          expect(isSafeId(each)).toBe(true);
          expect(each).toMatch(/^[^.-]/);
          expect(Buffer.byteLength(each)).toBeLessThanOrEqual(180);
        }
      }),
    );
  });
});
