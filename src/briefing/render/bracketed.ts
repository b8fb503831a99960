/** A label behind words: in brackets, but for one that is a bracket itself. */
export function bracketed(label: string): string {
  return label.startsWith('（') ? label : `（${label}）`;
}
