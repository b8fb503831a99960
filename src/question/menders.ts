import type { Menders } from './mend-text.js';

/** Loads the dictionaries of script and sound (opencc-js, pinyin-pro); about 100 ms, so only when a question needs them. */
export async function loadMenders(): Promise<Menders> {
  const [{ Converter }, { pinyin }] = await Promise.all([import('opencc-js/t2cn'), import('pinyin-pro')]);
  const simplify = Converter({ from: 't', to: 'cn' });
  const known = new Map<string, readonly string[]>();
  return {
    simplify,
    readings: (char) => {
      const readings = known.get(char) ?? pinyin(char, { toneType: 'none', multiple: true, type: 'array' });
      known.set(char, readings);
      return readings;
    },
  };
}
