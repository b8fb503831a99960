import { describeReader } from '../reader.contract.js';
import { pdfOf } from './pdf.fixture.js';
import { createPdfReader } from './pdf-reader.js';

const TITLE = '云屏市渡口管理办法';
const FIRST = '第一条 为了加强渡口管理，制定本办法。';
const SECOND = '第二条 渡口每日六时开放，二十二时关闭。';

describeReader('pdf', {
  reader: createPdfReader({
    ocr: () => ({ readPage: async () => ({ fault: 'missing' }), close: async () => undefined }),
  }),
  runs: 8,
  samples: [
    {
      name: '渡口.pdf',
      bytes: () =>
        pdfOf([
          {
            texts: [
              { text: TITLE, x: 200, y: 120, size: 22 },
              { text: FIRST, x: 100, y: 180, size: 16 },
            ],
          },
          { texts: [{ text: SECOND, x: 100, y: 120, size: 16 }] },
        ]),
      words: () => TITLE + FIRST + SECOND,
    },
  ],
});
