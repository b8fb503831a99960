/** The few styles the output uses; each returns its text unchanged where colours are off. */
export type Paint = {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly warning: (text: string) => string;
};

/** Styles of a terminal (SGR codes), or none. */
export function createPaint(colour: boolean): Paint {
  const style = (open: number, close: number) => (text: string) =>
    colour && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return { strong: style(1, 22), faint: style(2, 22), warning: style(33, 39) };
}
