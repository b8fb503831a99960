import { describeReader } from '../reader.contract.js';
import { csvReader } from './csv-reader.js';
import { row, workbook } from './workbook.fixture.js';
import { xlsxReader } from './xlsx-reader.js';

describeReader('csv', {
  reader: csvReader,
  samples: [
    {
      name: '渡口.csv',
      bytes: () => new TextEncoder().encode('渡口,任务\n松湾,"先修,后建"\n北岬,扩建\n'),
      words: () => '渡口任务松湾先修,后建北岬扩建',
    },
  ],
});

describeReader('xlsx', {
  reader: xlsxReader,
  samples: [
    {
      name: '渡口.xlsx',
      bytes: () =>
        workbook([
          { name: '任务', rows: row(1, ['渡口', '任务']) + row(2, ['松湾', '扩建']) + row(3, ['北岬', '重修']) },
        ]),
      words: () => '渡口任务松湾扩建北岬重修',
    },
  ],
});
