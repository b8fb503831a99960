import { foldCell } from './fold-cell.js';
import type { SaidState } from './progress.js';

const UNDONE = '(?:未|没有?|尚未|还未|未能|暂未|仍未|不)';
const DONE =
  '(?:完成|达标|达到|达成|实现|建成|落实|覆盖|办结|销号|形成|建立|设立|设置|推广|获批|通过|配备|开展|到位|创成|完工|推开|铺开|推行)';
const STATES: readonly (readonly [state: SaidState['state'], pattern: RegExp])[] = [
  [
    'behind',
    new RegExp(
      `滞后|落后|逾期|超期|进度慢|偏慢|未按[期时]|延期|^否$|${UNDONE}(?:按期|全部|全面|如期|实现|能)*(?:${DONE}|全覆盖|达|启动|开工|动工|开始)`,
    ),
  ],
  [
    'under-way',
    /正在|推进中|进行中|在建|建设中|实施中|^部分$|持续推进|有序推进|稳步推进|正常推进|按计划|序时|筹备|筹建|(?<!全部已?|均已?|都已?|全面)启动|部分(?:完成|达到|建成|实现)|基本(?:完成|达到|建成|实现|形成|建立)|初步(?:完成|建成|形成|建立)|接近|即将|申报中|试点中|大部分|多数|长期坚持/,
  ],
  [
    'reached',
    new RegExp(
      `^(?:是|√|达标|完成|全覆盖)$|^(?:目前|现)?(?:均|都)?已?经?(?:提前|超额|按期|如期|全部|全面|总体|整体|普遍|均|都)*(?:${DONE}|全覆盖)|(?:已|均|全部|全面|超额|提前|如期|按期|100%)(?:全部|全面|均|按期|如期|提前|实现)*(?:${DONE}|全覆盖)|实现全覆盖|(?:均|都)已?有$|^已?(?:结|销号)`,
    ),
  ],
];

/** What the words say of where something stands; null where they say nothing of it. */
export function readState(words: string): SaidState | null {
  const folded = foldCell(words);
  const state = STATES.find(([, pattern]) => pattern.test(folded))?.[0];
  return state === undefined ? null : { state, words: words.trim() };
}
