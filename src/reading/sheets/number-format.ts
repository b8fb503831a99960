/** The number formats of spreadsheets, taken apart: `#,##0.0"万元"`, `yyyy"年"m"月"`, `0%;-0%;"—"`. */

export type FormatPiece =
  | { readonly kind: 'literal'; readonly text: string }
  /** One placeholder of a digit: `0` is always printed. */
  | { readonly kind: 'digit'; readonly always: boolean }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'exponent' | 'general' | 'text' }
  /** `yyyy`, `m`, `h`, `上午/下午`; in brackets a time that is not cut at a day or an hour. */
  | { readonly kind: 'date'; readonly code: string; readonly elapsed: boolean };

export type FormatSection = {
  readonly pieces: readonly FormatPiece[];
  /** `[>=10000]`: the numbers the section is for. */
  readonly condition: ((value: number) => boolean) | null;
  /** `[DBNum1]`: figures are printed as 一二三. */
  readonly isHan: boolean;
};

/** What stands in brackets, quotes or behind an escape (`\`, in a Chinese Excel `!`) is no code. */
const TOKEN =
  /"([^"]*)"?|[\\!](.)|[_*].|\[([^\]]*)\]|;|General|G\/通用格式|上午\/下午|AM\/PM|A\/P|E[+-]|y+|m+|d+|h+|s+(?:\.0+)?|e+|g+|a{3,4}|./giu;
const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/;

/** At most four: for positive numbers, negative ones, nought and text. */
export function formatSections(format: string): FormatSection[] {
  const sections: FormatSection[] = [];
  let pieces: FormatPiece[] = [];
  let condition: FormatSection['condition'] = null;
  let isHan = false;
  const close = (): void => {
    sections.push({ pieces, condition, isHan });
    [pieces, condition, isHan] = [[], null, false];
  };
  for (const [token, quoted, escaped, bracket] of format.slice(0, 512).matchAll(TOKEN)) {
    if (token === ';') close();
    else if (quoted !== undefined || escaped !== undefined)
      pieces.push({ kind: 'literal', text: quoted ?? escaped ?? '' });
    else if (bracket === undefined) pieces.push(...plainPiece(token));
    else if (/^(?:h+|m+|s+)$/i.test(bracket)) pieces.push({ kind: 'date', code: bracket.toLowerCase(), elapsed: true });
    else if (bracket.startsWith('$'))
      pieces.push({ kind: 'literal', text: bracket.slice(1).replace(/-[\dA-F]*$/i, '') });
    else if (/^DBNum1$/i.test(bracket)) isHan = true;
    else condition = readCondition(bracket) ?? condition;
  }
  close();
  return sections.slice(0, 4);
}

function plainPiece(token: string): FormatPiece[] {
  if (/^[_*]./u.test(token)) return [];
  if (/^(?:General|G\/通用格式)$/i.test(token)) return [{ kind: 'general' }];
  if (/^E[+-]$/i.test(token)) return [{ kind: 'exponent' }];
  if (/^(?:[ymdhsega]|上午|AM\/|A\/)/i.test(token) && token !== 'a' && token !== 'A')
    return [{ kind: 'date', code: token.toLowerCase(), elapsed: false }];
  if (/^[0#?]$/.test(token)) return [{ kind: 'digit', always: token === '0' }];
  const mark = ({ '.': 'point', ',': 'comma', '%': 'percent', '@': 'text' } as const)[token];
  return [mark === undefined ? { kind: 'literal', text: token } : { kind: mark }];
}

function readCondition(bracket: string): FormatSection['condition'] {
  const [, sign, number] = CONDITION.exec(bracket.trim()) ?? [];
  const limit = Number(number);
  switch (sign) {
    case '<':
      return (value) => value < limit;
    case '<=':
      return (value) => value <= limit;
    case '>':
      return (value) => value > limit;
    case '>=':
      return (value) => value >= limit;
    case '=':
      return (value) => value === limit;
    case '<>':
      return (value) => value !== limit;
    default:
      return null;
  }
}
