import { describeReader } from '../reader.contract.js';
import { ofd, paragraph, words } from './ofd.fixture.js';
import { ofdReader } from './ofd-reader.js';

const BODY = '云屏市渡口每日六时开放，二十二时关闭，由市交通局管理，渡船每年检验一次，渡工持证上岗，救生衣每船四十件。';

describeReader('ofd', {
  reader: ofdReader,
  samples: [
    {
      name: '渡口.ofd',
      bytes: () =>
        ofd([
          { content: paragraph(BODY, 40) + words('— 1 —', { x: 100, y: 280, size: 4 }) },
          { content: paragraph(BODY, 40) + words('— 2 —', { x: 100, y: 280, size: 4 }) },
        ]),
      words: () => `${BODY}— 1 —${BODY}— 2 —`,
    },
  ],
});
