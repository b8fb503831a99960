/** Ridge penalty of both fits: weights stay small where cases are few. */
const RIDGE = 1;
const STEPS = 600;
const RATE = 0.1;

/** The rows of one search: features by statement, and which of them answer. */
export type Search = { readonly rows: readonly (readonly number[])[]; readonly right: readonly boolean[] };

/**
 * Conditional logit with several right rows a search: maximises the share of chance that falls on them (McFadden 1974).
 * Deterministic: full gradients, fixed steps (Adam, Kingma and Ba 2015). Searches without a right row teach nothing.
 */
export function fitRanking(searches: readonly Search[], width: number): number[] {
  const useful = searches.filter(({ right }) => right.some(Boolean));
  return descend(width, (weights) => {
    const gradient = weights.map((weight) => RIDGE * weight);
    for (const { rows, right } of useful) {
      const scores = rows.map((row) => dot(weights, row));
      const top = Math.max(...scores);
      const chances = scores.map((score) => Math.exp(score - top));
      const all = sum(chances);
      const held = sum(chances.filter((_, index) => right[index]));
      for (const [index, row] of rows.entries()) {
        const chance = chances[index] ?? 0;
        const slope = chance / all - (right[index] ? chance / held : 0);
        for (let at = 0; at < width; at += 1) gradient[at] = (gradient[at] ?? 0) + slope * (row[at] ?? 0);
      }
    }
    return gradient.map((each) => each / useful.length);
  });
}

/** Logistic regression; the last weight is the bias, which is not penalised. */
export function fitLogistic(rows: readonly (readonly number[])[], right: readonly boolean[], width: number): number[] {
  return descend(width + 1, (weights) => {
    const gradient = weights.map((weight, index) => (index < width ? RIDGE * weight : 0));
    for (const [index, row] of rows.entries()) {
      const chance = 1 / (1 + Math.exp(-(dot(weights, row) + (weights[width] ?? 0))));
      const slope = chance - (right[index] ? 1 : 0);
      for (let at = 0; at < width; at += 1) gradient[at] = (gradient[at] ?? 0) + slope * (row[at] ?? 0);
      gradient[width] = (gradient[width] ?? 0) + slope;
    }
    return gradient.map((each) => each / rows.length);
  });
}

function descend(width: number, gradientAt: (weights: readonly number[]) => readonly number[]): number[] {
  let weights: number[] = new Array(width).fill(0);
  const mean: number[] = new Array(width).fill(0);
  const square: number[] = new Array(width).fill(0);
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = gradientAt(weights);
    weights = weights.map((weight, index) => {
      const slope = gradient[index] ?? 0;
      mean[index] = 0.9 * (mean[index] ?? 0) + 0.1 * slope;
      square[index] = 0.999 * (square[index] ?? 0) + 0.001 * slope * slope;
      const steady = (mean[index] ?? 0) / (1 - 0.9 ** step);
      return weight - (RATE * steady) / (Math.sqrt((square[index] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
    });
  }
  return weights;
}

function dot(weights: readonly number[], row: readonly number[]): number {
  return row.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
