/** The thrower's own words without the file they begin with, for copy that has named the file already. */
export function withoutFile(message: string | number, file: string | number): string {
  const start = `${file}: `;
  const words = String(message);
  return words.startsWith(start) ? words.slice(start.length) : words;
}

/** The sidecar of a document: where one is wrong, a report may name the document instead. */
export function sidecarOf(file: string | number): string {
  return String(file).replace(/\.[^./\\]+$/, '.yaml');
}
