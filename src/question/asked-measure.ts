/** What a question wants counted: the classifier it says (多少条, 几名), with the kind of place where it counts places (几个县). */
export type AskedMeasure = { readonly classifier: string; readonly of: string };

const MEASURE = /(?:多少|几)\s*(个|家|所|处|座|项|名|人|位|张|级|次|轮|条|元|亿|万|%|百分)([市县区省])?/;

/** Null where a question names nothing to count in. */
export function readAskedMeasure(question: string): AskedMeasure | null {
  const match = MEASURE.exec(question);
  return match?.[1] === undefined ? null : { classifier: match[1], of: match[2] ?? '' };
}
