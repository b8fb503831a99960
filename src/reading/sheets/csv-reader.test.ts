import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../vocabulary/errors.js';
import type { Reading } from '../reading.js';
import { csvReader } from './csv-reader.js';
import { ownText, textsOf } from './workbook.fixture.js';

function read(content: string | Uint8Array): Promise<Reading> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return csvReader.read({ file: '任务表.csv', bytes });
}

describe('csv reader', () => {
  it('writes each record behind the names of its columns', async () => {
    const reading = await read('项目,单位\r\n"绿道,二期",市园林局\r\n');
    expect(textsOf(reading)).toEqual(['项目\t单位', '项目：绿道,二期；单位：市园林局']);
    expect(reading.blocks[1]?.place).toEqual({ sheet: '任务表', row: 2 });
  });

  it('tells the separator by the lines', async () => {
    expect(textsOf(await read('项目\t单位\n绿道\t市园林局'))[1]).toBe('项目：绿道；单位：市园林局');
    expect(textsOf(await read('项目;单位\n绿道;市园林局'))[1]).toBe('项目：绿道；单位：市园林局');
  });

  it('reads what spreadsheets of this country write', async () => {
    // 项目,单位 / 绿道,园林 in GB18030.
    const bytes = Uint8Array.from([
      0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0xb5, 0xa5, 0xce, 0xbb, 0x0a, 0xc2, 0xcc, 0xb5, 0xc0, 0x2c, 0xd4, 0xb0, 0xc1, 0xd6,
    ]);
    expect(textsOf(await read(bytes))[1]).toBe('项目：绿道；单位：园林');
  });

  it('lists the byte order mark', async () => {
    const reading = await read('\ufeff项目,单位\n绿道,市园林局');
    expect(reading.noise).toEqual([{ at: 0, text: '\ufeff', reason: 'byte-order-mark' }]);
  });

  it('reads lines without separators as paragraphs', async () => {
    const reading = await read('一、填表说明\n每月5日前报送。');
    expect(reading.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });

  it('takes a quote that never closes for itself', async () => {
    expect(textsOf(await read('项目,单位\n"绿道,市园林局'))[1]).toBe('项目："绿道；单位：市园林局');
  });

  it('reads or turns away whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const outcome = await read(bytes).catch((fault: unknown) => fault);
        expect(outcome instanceof AppError || (outcome as Reading).blocks.length > 0).toBe(true);
      }),
    );
  });

  it('keeps every character of every field', async () => {
    const field = fc.string({ unit: fc.constantFrom(...'绿道甲乙12。年、（）') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        async (records) => {
          const words = records.flat().join('');
          if (words === '') return;
          const reading = await read(records.map((fields) => fields.join(',')).join('\n'));
          expect(ownText(reading)).toBe(words);
        },
      ),
    );
  });
});
