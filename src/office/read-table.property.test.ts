import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../vocabulary/errors.js';
import { readTables } from './read-table.js';
import { writeWorkbook } from './workbook.js';

const xlsx = (bytes: Uint8Array) => readTables({ name: 'progress.xlsx', bytes });

describe('any bytes at all', () => {
  let whole: Buffer;
  beforeAll(async () => {
    whole = await writeWorkbook([
      {
        name: '进展',
        rows: [
          ['指标', '当前值'],
          ['就诊率', 92.3],
        ],
      },
    ]);
  });
  const readable = async (name: string, bytes: Uint8Array) =>
    readTables({ name, bytes }).catch((error: unknown) => {
      expect(error).toBeInstanceOf(AppError);
      return null;
    });

  it('are read or refused, never crashed on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('a.csv', 'a.xlsx'), fc.uint8Array({ maxLength: 300 }), async (name, bytes) => {
        await readable(name, bytes);
        await readable(name, Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes]));
      }),
    );
  });

  it('give no workbook where it was cut short', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        expect(await readable('a.xlsx', whole.subarray(0, length))).toBeNull();
      }),
    );
  });

  it('never give other figures where some of them were changed', async () => {
    const expected = JSON.stringify((await xlsx(whole)).sheets[0]?.rows);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Buffer.from(whole);
        changed.writeUInt8((changed.readUInt8(at) + by) % 256, at);
        const read = await readable('a.xlsx', changed);
        for (const sheet of read?.sheets ?? []) {
          for (const cell of sheet.rows.flatMap(({ cells }) => cells))
            if (cell.kind === 'number') expect(expected).toContain(JSON.stringify(cell));
        }
      }),
    );
  });

  it('give the same for the same', async () => {
    expect(await xlsx(whole)).toEqual(await xlsx(Buffer.from(whole)));
  });
});
