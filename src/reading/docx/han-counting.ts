/** How a system of numerals counts in tens, hundreds, thousands and myriads. */
type CountingSystem = {
  readonly digits: string;
  /** Words for ten, hundred, thousand. */
  readonly ranks: readonly [string, string, string];
  readonly myriad: string;
  /** Stands once for skipped ranks between two digits; empty where the system leaves them out. */
  readonly zero: string;
  /** Ranks (10, 100, 1000) before which a one is not said: 十, 百. */
  readonly silentOnes: readonly number[];
  /** 十二 rather than 一十二 where nothing stands before the ten. */
  readonly shortTeens: boolean;
};

const DIGITS = '〇一二三四五六七八九';

const CHINESE: CountingSystem = {
  digits: DIGITS,
  ranks: ['十', '百', '千'],
  myriad: '万',
  zero: '零',
  silentOnes: [],
  shortTeens: true,
};

const TAIWANESE: CountingSystem = { ...CHINESE, myriad: '萬' };
const LEGAL_SIMPLIFIED: CountingSystem = {
  ...CHINESE,
  digits: '零壹贰叁肆伍陆柒捌玖',
  ranks: ['拾', '佰', '仟'],
  shortTeens: false,
};
const LEGAL_TRADITIONAL: CountingSystem = {
  ...LEGAL_SIMPLIFIED,
  digits: '零壹貳參肆伍陸柒捌玖',
  myriad: '萬',
};
const JAPANESE: CountingSystem = { ...CHINESE, zero: '', silentOnes: [10, 100, 1000], shortTeens: false };
const JAPANESE_LEGAL: CountingSystem = {
  ...JAPANESE,
  digits: '零壱弐参四伍六七八九',
  ranks: ['拾', '百', '阡'],
  myriad: '萬',
  silentOnes: [],
};

const SYSTEMS = {
  chineseCountingThousand: CHINESE,
  taiwaneseCountingThousand: TAIWANESE,
  chineseLegalSimplified: LEGAL_SIMPLIFIED,
  ideographLegalTraditional: LEGAL_TRADITIONAL,
  japaneseCounting: JAPANESE,
  japaneseLegal: JAPANESE_LEGAL,
} as const;

export type HanCounting = keyof typeof SYSTEMS;

export function isHanCounting(format: string): format is HanCounting {
  return Object.hasOwn(SYSTEMS, format);
}

/** 103 as 一百零三, 百三, 壹佰零叁 …; beyond 99,999,999 as decimal. */
export function countInHan(value: number, counting: HanCounting): string {
  const system = SYSTEMS[counting];
  if (value === 0) return system.digits.charAt(0);
  if (value > 99_999_999) return String(value);
  const myriads = Math.floor(value / 10_000);
  const rest = value % 10_000;
  if (myriads === 0) return below(rest, system, true);
  const gap = rest > 0 && rest < 1000 ? system.zero : '';
  return `${below(myriads, system, true)}${system.myriad}${gap}${rest === 0 ? '' : below(rest, system, false)}`;
}

/** A number below a myriad; `isFirst` where nothing stands before it. */
function below(value: number, system: CountingSystem, isFirst: boolean): string {
  let text = '';
  let isGap = false;
  for (const [index, rank] of [1000, 100, 10, 1].entries()) {
    const digit = Math.floor(value / rank) % 10;
    if (digit === 0) {
      isGap = text !== '';
      continue;
    }
    if (isGap) text += system.zero;
    isGap = false;
    const isShortTeen = system.shortTeens && rank === 10 && text === '' && isFirst;
    const isSilent = digit === 1 && (system.silentOnes.includes(rank) || isShortTeen);
    text += (isSilent ? '' : system.digits.charAt(digit)) + (system.ranks[2 - index] ?? '');
  }
  return text;
}

/** 103 as 一〇三: each digit by itself. */
export function digitsInHan(value: number, zero: '〇' | '○'): string {
  return [...String(value)].map((digit) => (digit === '0' ? zero : DIGITS.charAt(Number(digit)))).join('');
}

/** 一 to 九十九 as counted, from 100 on digit by digit: 一○○. */
export function countTensInHan(value: number): string {
  return value > 0 && value < 100 ? countInHan(value, 'chineseCountingThousand') : digitsInHan(value, '○');
}
