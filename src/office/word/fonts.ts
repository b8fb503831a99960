/** The fonts of official papers, by the names they have on the machines of offices, and what stands in for them. */

export const HAN = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  kai: '楷体_GB2312',
  black: '黑体',
  song: '宋体',
} as const;

/**
 * The standard names no font for Latin letters and digits in the text. Times New Roman is what offices use, is on every
 * machine, and keeps its widths where 仿宋_GB2312 is replaced, whose own half-width digits differ from 仿宋's.
 */
const LATIN = 'Times New Roman';

export type HanFont = (typeof HAN)[keyof typeof HAN];

export function fontOf(han: HanFont, latin: string = LATIN) {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: han };
}

/** Quotes, dashes and circled figures belong to both scripts: Word takes the Han font for them only where told. */
export const HAN_PUNCTUATION = { hint: 'eastAsia' };

type TableFont = {
  readonly name: string;
  /** One name of at most 31 characters: the standard allows a list, but Word takes it for a single name. */
  readonly alternate: string;
  readonly panose: string;
  readonly family: 'auto' | 'modern';
  readonly pitch: 'fixed' | 'variable';
};

const TABLE: readonly TableFont[] = [
  { name: HAN.title, alternate: '华文中宋', panose: '02010601030101010101', family: 'auto', pitch: 'variable' },
  { name: HAN.body, alternate: '仿宋', panose: '02010609030101010101', family: 'modern', pitch: 'fixed' },
  { name: HAN.kai, alternate: '楷体', panose: '02010609030101010101', family: 'modern', pitch: 'fixed' },
  { name: HAN.black, alternate: 'SimHei', panose: '02010609060101010101', family: 'modern', pitch: 'fixed' },
  { name: HAN.song, alternate: 'SimSun', panose: '02010600030101010101', family: 'auto', pitch: 'variable' },
];

/** GB 2312: a font missing under both names is replaced by one of its character set, family and panose. */
const CHARSET = '86';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** `word/fontTable.xml`. docx writes only fonts it embeds there, and no alternates. */
export function fontTableXml(): string {
  const fonts = TABLE.map(
    ({ name, alternate, panose, family, pitch }) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternate}"/><w:panose1 w:val="${panose}"/>` +
      `<w:charset w:val="${CHARSET}"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${NAMESPACE}">${fonts.join('')}</w:fonts>`;
}
