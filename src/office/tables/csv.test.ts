import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, readRecords, separatorOf } from './csv.js';

const records = (text: string) => {
  const taken: (CsvRecord | null)[] = [];
  return readRecords(text, separatorOf(text), (record) => taken.push(record)) ? taken : [...taken, null];
};

describe('a .csv', () => {
  it('keeps separators, quotes and line ends inside quotes', () => {
    expect(records('指标,值\r\n"甲,""乙""\n丙",1\r\n')).toEqual([
      ['指标', '值'],
      ['甲,"乙"\n丙', '1'],
    ]);
  });

  it.each([',', ';', '\t'])('finds %j between the fields', (separator) => {
    expect(records(`进展表\n指标${separator}值\n"a,b;c\td"${separator}2`)).toEqual([
      ['进展表'],
      ['指标', '值'],
      ['a,b;c\td', '2'],
    ]);
  });

  it('takes a quote inside a field for itself', () => {
    expect(records('5"管,b')).toEqual([['5"管', 'b']]);
  });

  it('counts empty lines and ends with the last field', () => {
    expect(records('a,b\n\nc,')).toEqual([['a', 'b'], [''], ['c', '']]);
    expect(records('')).toEqual([]);
  });

  it('says where a quote never closes', () => {
    expect(records('a,b\nc,"d\ne,f')).toEqual([['a', 'b'], null]);
  });

  it('reads back what was written, with every separator and line end', () => {
    const field = fc.oneof(fc.string(), fc.stringMatching(/^[,;\t"\r\n甲1]{0,6}$/));
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n', '\r'), (rows, mark, end) => {
        const quoted = (text: string) => (/[,;\t"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        expect(records(rows.map((row) => row.map(quoted).join(mark) + end).join(''))).toEqual(rows);
      }),
    );
  });
});
