import { isOrganisationName, mayNameBody } from '../../language/organisation.js';

const UNIT = /^[\u4e00-\u9fa5A-Za-z0-9（）〔〕〈〉·、]{2,40}$/;
/** 各县（市、区）人民政府 is one unit: its bracket parts nothing. Kept as 〈市·区〉 while the list is read. */
const INNER_BRACKET = /\(([^():;]{1,16})\)/g;
const INNER_SQUARE = /〔([^〔〕:;]{1,16})〕/g;
/** 财政、民政等部门: what the list names in short, and that it is open. */
const KIND_BEHIND =
  '(?:(?:政府)?(?:其他)?(?:相关|有关)?(?:市|省|县|区|市级|省级|区级|县级)?(?:直)?(?:相关|有关|职能|行政|主管|管理)*(?:部门|单位|成员单位|机构))';
/** 甲局等和各有关政府, 乙委等部门: the list is open here. */
const OPEN_MARK = new RegExp(`(?<=[\\u4e00-\\u9fa5〉])等${KIND_BEHIND}?(?=$|和|及|以及|与|并|、)`, 'g');
const OPEN_KIND = new RegExp(`等${KIND_BEHIND}(?=$|和|及|以及|与|、)`);
const JOINT = /(?<=[\u4e00-\u9fa5〉])(以及|会同|联合|或者|和|及|与)/g;
/** 松湾区、青溪县人民政府: of two places with one ending the first is a part of the name. */
const PLACE = /^(?!各|有关|相关|所在|全)[\u4e00-\u9fa5]{2,6}[区县市旗州镇乡]$/;
const OF_PLACE = /^[\u4e00-\u9fa5]{2,6}[区县市旗州镇乡](?:人民政府|政府|党委|委)(?:[和及与、](?:人民)?政府)?$/;
/** 党委和政府: what goes on with the name before it. */
const GOES_ON = /^(?:人民)?政府$/;
/** 市、县人民政府; 省、自治区、直辖市人民政府: the levels are parts of one name. */
const LEVEL =
  /^(?:各|设区的|县级|所在地的?)?(?:省级?|市级?|县级?|区级?|乡级?|镇级?|州|盟|旗|自治区|自治州|直辖市|国家|街道|设区市|地级?|村|社区|开发区|旗区|旗县|旗县区|区县|县区|市县|县市|市区|[省市县区旗州][〈‹][^〉›]*[〉›])$/;

/** Units as printed, and whether 等 says that others are meant. */
export type UnitList = { readonly units: readonly string[]; readonly open: boolean };

export const NO_UNITS: UnitList = { units: [], open: false };

/** A text in half-width forms with its inner brackets out of the way of what parts the list. Keeps every offset. */
export function withInnerBrackets(folded: string): string {
  return folded
    .replace(INNER_BRACKET, (_, words: string) => `〈${words.replaceAll('、', '·')}〉`)
    .replace(INNER_SQUARE, (_, words: string) => `‹${words.replaceAll('、', '·')}›`);
}

/**
 * The units of a list; none where a piece of it cannot be one. `strict` where the list stands in running text: each piece
 * must look like a body's name, but for the fields a list with 等部门 names in short (财政、民政等部门).
 */
export function readUnits(text: string, { strict = false } = {}): UnitList {
  const inShort = OPEN_KIND.test(text);
  let open = false;
  const closed = text.replace(OPEN_MARK, () => {
    open = true;
    return '、';
  });
  const units = joinLevels(closed.split(/[、,;/]/))
    .flatMap(splitAtSpaces)
    .flatMap((unit) => (inShort ? splitFields(unit) : splitAtJoints(unit)))
    .map((unit) => unit.replace(/^(?:以及|和|及(?!时)|与|会同)/, '').replace(/〈(?:以下(?:统|简)?称|设在)[^〉]*〉/, ''))
    .map((unit) =>
      unit
        .replace(/〈([^〉]*)〉/g, (_, words: string) => `（${words.replaceAll('·', '、')}）`)
        .replace(/‹([^›]*)›/g, (_, words: string) => `〔${words.replaceAll('·', '、')}〕`),
    )
    .filter((unit) => unit.length > 0);
  const isUnit = (unit: string): boolean => {
    if (!strict) return UNIT.test(unit);
    return mayNameBody(unit) || (inShort && /^[\u4e00-\u9fa5]{2,12}$/.test(unit) && mayNameBody(`${unit}部门`));
  };
  return units.length > 0 && units.every(isUnit) ? { units, open } : NO_UNITS;
}

/** Pieces that are levels or places alone go with the one behind them, joined as printed. */
function joinLevels(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  let levels = '';
  const parts = pieces.flatMap(splitBeforeLevel);
  for (const [index, piece] of parts.entries()) {
    const next = parts.slice(index + 1).find((each) => !PLACE.test(each.trim()));
    const isPart = LEVEL.test(piece.trim()) || (PLACE.test(piece.trim()) && OF_PLACE.test(next?.trim() ?? ''));
    if (isPart && index < parts.length - 1) levels += `${piece.trim()}、`;
    else if (GOES_ON.test(piece.trim()) && /党?委$/.test(joined.at(-1) ?? ''))
      joined.push(`${joined.pop()}、${piece.trim()}`);
    else {
      joined.push(levels + piece);
      levels = '';
    }
  }
  return levels === '' ? joined : [...joined, levels.slice(0, -1)];
}

/** 国务院行政部门和省、自治区人民政府: what follows 和 is the first of the levels. */
function splitBeforeLevel(piece: string): string[] {
  const [, left, right] = /^(.{4,})(?:和|及|与|以及|或者)([^和及与者]{1,6})$/.exec(piece.trim()) ?? [];
  return left !== undefined && right !== undefined && LEVEL.test(right) ? [left, right] : [piece];
}

/** Spaces part units where each piece is one (市财政局 市民政局); else a page's layout tore one (教 育部). */
function splitAtSpaces(text: string): string[] {
  const pieces = text.trim().split(/\s+/);
  return pieces.every(standsAlone) ? pieces : [pieces.join('')];
}

/** No end of a name (人民政府, 育局), nor a place one begins with (云屏市). */
function standsAlone(piece: string): boolean {
  if (isOrganisationName(piece)) return !GOES_ON.test(piece);
  return piece.length > 2 && mayNameBody(piece) && !/[省市县区](?:〈[^〉]*〉)?$/.test(piece);
}

/** 审计和财会等部门: names in short that are no compound field (文化和旅游, 规划和自然资源) part at 和. */
function splitFields(text: string): string[] {
  const whole = splitAtJoints(text);
  if (whole.length > 1 || COMPOUND_FIELD.test(text)) return whole;
  return text.split(/和|及|以及|与/).filter((field) => field !== '');
}

const COMPOUND_FIELD =
  /发展和改革|经济和信息|文化和旅游|住房和城乡|规划和自然|自然资源和规划|工业和信息|人力资源和社会|卫生和|粮食和物资|城市管理和|科学和|交通和|水务和|教育和|民政和|广播电视和/;

/** 市教育局和市文化和旅游局: 和 parts units where a unit ends before it and another follows. */
function splitAtJoints(text: string): string[] {
  for (const joint of text.matchAll(JOINT)) {
    const left = text.slice(0, joint.index);
    const right = text.slice(joint.index + joint[0].length);
    if (isUnitBefore(left) && mayNameBody(right) && !isOneName(left, right)) return [left, ...splitAtJoints(right)];
  }
  return [text];
}

/** 区委和政府, 松湾区和青溪县人民政府. */
function isOneName(left: string, right: string): boolean {
  return (GOES_ON.test(right) && /委$/.test(left)) || (PLACE.test(left) && OF_PLACE.test(right));
}

/** 发展和改革, 文化和旅游, 住房和城乡建设 end in no body's name: what stands before 和 there is a part of one. */
function isUnitBefore(left: string): boolean {
  return (
    /(?:政府|办|委|局|厅|部|院|署|中心|集团|公司|部门|单位|机构|街道|乡镇|办公室|委员会|企业|区|县|市|处)(?:〈[^〉]*〉)?$/.test(
      left,
    ) && left.length > 2
  );
}
