/** Whether a sentence says the opposite of what it restates. */
import { type Phrase, restatedBy, type SourcePhrase } from './phrases.js';

/** Words with 不, 无, 可, 要, 应 in them that neither deny, allow nor oblige. */
const NEUTRAL =
  /不断|不仅|不但|不同|不良|不动产|不孕|不便|不(?:得)?(?:低于|少于|超过|高于|多于|小于|足|到)|不含|不限于|无障碍|无缝|无线|无人机|非公|非营利|未成年|未来|可持续|可靠|可复制|可推广|可及|可行|可视|可感|可量化|可评价|可控|许可|认可|重要|主要|首要|要求|要素|要点|纪要|必要|需要|概要|摘要|应急|响应|供应|适应|相应|反应|应用|效应|应对|对应|顺应/g;

const DENIED =
  /不得|不准|不许|不能|不可|不再|不予|不应|不宜|不要|不允许|不|严禁|禁止|防止|避免|杜绝|停止|停发|终止|暂停|取消|撤销|免除|免于|排除|未|没有|无需|无须|无|非(?!常)|拒绝|反对/;
const FORBIDDEN = /不得|不准|不许|不可|不允许|严禁|禁止/;
const ALLOWED = /可以|可(?!能)|允许|准许|鼓励|有权|自愿|自主|自行决定/;
const SOFT = /鼓励|支持|引导|探索|争取|力争|原则上|自愿|可以|可(?!能)|允许|准许/;
const OBLIGED = /必须|务必|一律|强制|应当|应|须|要|确保|不得|严格/;
const OBLIGED_STRONGLY = /必须|务必|一律|强制|应当|应(?!用)|须/;

/** Words that cannot stand for each other: one side in the sentence, only the other in what it restates. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/设立|建立|成立|设置|新建|新设|新增|组建|建成/, /取消|撤销|撤并|废止|拆除|关停/],
  [/提高|提升|增长|上升|上调|升高|增至/, /降低|下降|下调|调低|降至|下滑|回落/],
  [/增加|增长|新增|扩大|加大|扩容|扩充|增派/, /减少|缩减|削减|压缩|压减|缩小|减小|精简/],
  [/加强|强化|增强|巩固/, /减弱|弱化|削弱|放松|淡化/],
  [/加快|提前|加速/, /放缓|暂缓|推迟|延后|延缓|减慢/],
  [/开放|放开|放宽/, /关闭|限制|收紧|封闭/],
  [/发放|拨付|给予/, /停止发放|停发|收回|追回|扣减|收取/],
  [/纳入|列入/, /移出|剔除|退出|排除/],
  [/免费|免收|减免|无偿/, /收费|收取|付费|有偿|自费|自付/],
  [/延长/, /缩短/],
  [/集中/, /分散/],
  [/自愿/, /强制/],
  [/启动|开展|实施|施行|生效/, /停止|终止|中止|暂停|失效|废止/],
  [/支持|赞成|鼓励/, /反对|限制|禁止|抑制|劝阻/],
  [/同时|均须|全部具备/, /之一|任一|任意一/],
  [/公立|公办/, /民营|民办|私立|社会办/],
  [/上级|上转|上行/, /下级|下转|下行/],
  [/优先/, /靠后|延后|最后/],
  [/固定/, /浮动|变动/],
  [/统一/, /各自|分别自行|自行/],
  [/先(?=.{0,8}后)|之前|以前|前(?=完成)/, /之后|以后/],
  [/购买|采购/, /出售|转让/],
  [/公开/, /保密|不公开|内部/],
  [/增量/, /存量|减量/],
  [/线上|网上/, /线下|现场/],
  [/城市|城镇/, /农村|乡村/],
  [/最高|上限/, /最低|下限/],
];

/** Words of less and of later: a sentence may not bring one in where the text has none of them. */
const ADVERSE =
  /取消|撤销|撤并|废止|拆除|关停|降低|下降|下调|减少|缩减|削减|压缩|压减|减弱|弱化|削弱|放松|放缓|暂缓|推迟|延后|限制|收紧|抑制|移出|剔除|退出|收回|追回|停发|缩短/;

/** True where a phrase of the sentence denies, forbids, obliges or turns round what the phrase it restates says. */
export function isFlipped(phrases: readonly Phrase[], sourceOf: (phrase: Phrase) => readonly SourcePhrase[]): boolean {
  return phrases.some((phrase) => {
    const source = sourceOf(phrase);
    const restated = restatedBy(phrase, source);
    if (restated.length > 0) return restated.every(({ text }) => opposes(phrase.text, text));
    return source.length > 0 && addsDenial(phrase.text, source.map(({ text }) => text).join('|'));
  });
}

/** True where a phrase and the one it restates cannot both hold. Both in plain text. */
export function opposes(claimed: string, given: string): boolean {
  const claim = claimed.replace(NEUTRAL, ' ');
  const source = given.replace(NEUTRAL, ' ');
  if (DENIED.test(claim) !== DENIED.test(source)) return DENIED.test(claim) || repeatsDenied(claim, source);
  if (ADVERSE.test(claim) && !ADVERSE.test(source) && !DENIED.test(source)) return true;
  if (FORBIDDEN.test(source) && ALLOWED.test(claim.replace(FORBIDDEN, ' ')) && !FORBIDDEN.test(claim)) return true;
  if (OBLIGED_STRONGLY.test(claim) && !OBLIGED.test(source)) return true;
  if (OBLIGED_STRONGLY.test(claim) && SOFT.test(source) && !OBLIGED_STRONGLY.test(source)) return true;
  if (isAllowance(claim) && OBLIGED_STRONGLY.test(source) && !isAllowance(source)) return true;
  return OPPOSITES.some(([one, other]) => turns(claim, source, one, other) || turns(claim, source, other, one));
}

function addsDenial(claimed: string, given: string): boolean {
  const claim = claimed.replace(NEUTRAL, ' ');
  const source = given.replace(NEUTRAL, ' ');
  return (
    (DENIED.test(claim) && !DENIED.test(source)) ||
    (ADVERSE.test(claim) && !ADVERSE.test(source)) ||
    (OBLIGED_STRONGLY.test(claim) && !OBLIGED.test(source))
  );
}

function isAllowance(text: string): boolean {
  return /可以|可(?!能)|允许|准许|自愿|自行决定/.test(text);
}

function turns(claim: string, source: string, said: RegExp, meant: RegExp): boolean {
  return said.test(claim) && !meant.test(claim) && meant.test(source) && !said.test(source);
}

/** A denial left out counts where the words it denies are said: 不得举债 → 举债. */
function repeatsDenied(claim: string, source: string): boolean {
  const match = DENIED.exec(source);
  if (match === null) return false;
  const denied = source.slice(match.index + match[0].length).replace(/^[的以将把对于]/, '');
  const pairs = [...denied].slice(0, -1).map((char, index) => char + (denied[index + 1] ?? ''));
  return pairs.length === 0 || pairs.slice(0, 8).some((pair) => claim.includes(pair));
}
