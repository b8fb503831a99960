/**
 * Old Chinese pdfs name their characters by tables that are not in the file (GBK-EUC-H, UniGB-UCS2-H, and Adobe-GB1 for
 * what these lead to). The library does not carry them, so what the text of GB 18030 needs of them is made here: the
 * numbers Adobe-GB1 gives to the characters of GB 2312 follow its rows; characters outside get numbers of our own, which
 * is enough to read text, as nothing is drawn with them.
 */
type Range = readonly [firstCode: number, lastCode: number, firstCid: number];

const HAN_ROWS = { level1: { first: 0xb0, last: 0xd7, cid: 939 }, level2: { first: 0xd8, last: 0xf7, cid: 4694 } };
const SIGNS: readonly Range[] = [
  [0xa1a1, 0xa1fe, 96],
  [0xa2b1, 0xa2e2, 190],
  [0xa2e5, 0xa2ee, 240],
  [0xa2f1, 0xa2fc, 250],
  [0xa3a1, 0xa3fe, 262],
];
/** ASCII stands twice: in letters of their own width, and in half-width ones. */
const PROPORTIONAL = 1;
const HALF_WIDTH = 814;
/** Adobe-GB1 ends below this. */
const FIRST_OWN = 0x8000;
const LAST_CID = 0xffff;
const MOST_AT_ONCE = 100;

/** Options for the library; a table it asks for is made when it is asked for. */
export const chineseCMaps = {
  cMapUrl: 'made/',
  cMapPacked: false,
  BinaryDataFactory: class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const map = kind === 'cMapUrl' ? cmapNamed(filename) : null;
      if (map === null) throw new Error(`no such table: ${filename}`);
      return new TextEncoder().encode(map);
    }
  },
};

/** The table of that name in the language tables are written in, or null. */
export function cmapNamed(name: string): string | null {
  if (name === 'Adobe-GB1-UCS2') return toUnicode();
  const mode = name.endsWith('-V') ? 1 : 0;
  if (/^(?:GBK|GBKp|GB|GBpc)-EUC-[HV]$|^GBK2K-[HV]$/.test(name)) return fromGbk(mode);
  return /^UniGB-(?:UCS2|UTF16)-[HV]$/.test(name) ? fromUnicode(mode) : null;
}

let numbers: ReadonlyMap<number, { code: number; unicode: number }> | null = null;

/** Number of each character of two bytes, with its code in GBK and in Unicode. */
function cids(): ReadonlyMap<number, { code: number; unicode: number }> {
  numbers ??= numbered();
  return numbers;
}

function numbered(): Map<number, { code: number; unicode: number }> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<number, { code: number; unicode: number }>();
  let own = FIRST_OWN;
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (trail === 0x7f || text.length !== 1 || text === '\ufffd') continue;
      const code = lead * 256 + trail;
      const known = knownCid(code);
      if (known === null && own > LAST_CID) continue;
      found.set(known ?? own, { code, unicode: text.charCodeAt(0) });
      if (known === null) own += 1;
    }
  }
  return found;
}

function knownCid(code: number): number | null {
  const [lead, trail] = [code >> 8, code & 0xff];
  const sign = SIGNS.find(([first, last]) => code >= first && code <= last);
  if (sign !== undefined) return sign[2] + code - sign[0];
  if (trail < 0xa1) return null;
  const rows = Object.values(HAN_ROWS).find(({ first, last }) => lead >= first && lead <= last);
  return rows === undefined ? null : rows.cid + (lead - rows.first) * 94 + trail - 0xa1;
}

function fromGbk(mode: number): string {
  const chars = Array.from(cids(), ([cid, { code }]) => `<${hex(code)}> ${cid}`);
  return cmap({ mode, spaces: ['<00> <80>', '<8140> <fefe>'], ranges: [`<20> <7e> ${HALF_WIDTH}`], chars });
}

function fromUnicode(mode: number): string {
  const chars = Array.from(cids(), ([cid, { unicode }]) => `<${hex(unicode)}> ${cid}`);
  return cmap({ mode, spaces: ['<0000> <ffff>'], ranges: [`<0020> <007e> ${PROPORTIONAL}`], chars });
}

function cmap(table: { mode: number; spaces: string[]; ranges: string[]; chars: string[] }): string {
  const { mode, spaces, ranges, chars } = table;
  return [
    `begincmap /WMode ${mode} def`,
    ...sections('codespacerange', spaces),
    ...sections('cidrange', ranges),
    ...sections('cidchar', chars),
    'endcmap',
  ].join('\n');
}

function toUnicode(): string {
  const latin = [PROPORTIONAL, HALF_WIDTH].map((cid) => `<${hex(cid)}> <${hex(cid + 94)}> <0020>`);
  const chars = Array.from(cids(), ([cid, { unicode }]) => `<${hex(cid)}> <${hex(unicode)}>`);
  return [
    'begincmap',
    ...sections('codespacerange', ['<0000> <ffff>']),
    ...sections('bfrange', latin),
    ...sections('bfchar', chars),
    'endcmap',
  ].join('\n');
}

function sections(name: string, entries: readonly string[]): string[] {
  const parts: string[] = [];
  for (let at = 0; at < entries.length; at += MOST_AT_ONCE) {
    const part = entries.slice(at, at + MOST_AT_ONCE);
    parts.push(`${part.length} begin${name}`, ...part, `end${name}`);
  }
  return parts;
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}
