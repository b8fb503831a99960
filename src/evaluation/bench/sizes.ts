/** `shipped,10k,100k,1m`: how large the corpora of a run are. */
export type Size = {
  readonly name: string;
  /** Generated clauses around the shipped ones; 0: none. */
  readonly clauses: number;
};

const FACTORS: Readonly<Record<string, number>> = { '': 1, k: 1_000, m: 1_000_000 };

/** @throws Error naming what is no size */
export function readSizes(text: string): Size[] {
  return text.split(',').map((each) => {
    if (each === 'shipped') return { name: 'shipped corpus', clauses: 0 };
    const [, digits = '', unit = ''] = /^(\d{1,7})([km]?)$/i.exec(each) ?? [];
    const clauses = Number(digits) * (FACTORS[unit.toLowerCase()] ?? Number.NaN);
    if (!(clauses > 0)) throw new Error(`“${each}” is no size; sizes are like shipped,10k,1m`);
    return { name: `shipped corpus among ${clauses} generated clauses`, clauses };
  });
}
