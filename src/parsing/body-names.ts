import { isOrganisationName } from '../language/organisation.js';

/** Ends of the names of bodies that sign, which other words end with too. */
const SIGNS =
  /^(?!.*(?:关于|印发|转发|[的了在于是为]|之[处所]))(?:中华人民共和国)?[\u4e00-\u9fa5]{2,30}(?:[司处站所队]|[局委厅办部院会府处心][\u4e00-\u9fa5]{1,8}[科室股组]|公司|学院|学校|医院|法院|检察院|协会|学会|党委|[省市州县区盟旗]委|工委|中央|团委|报社|管委会)$/;
/** 国务院, 外交部, 市委: the shortest of all. */
const SHORT =
  /^(?:国务院|中共中央|中央军委|[\u4e00-\u9fa5]{2,4}部|[省市县区州盟旗][\u4e00-\u9fa5]{1,10}(?:[办局委厅]|中心))$/;

/** True where a text that stands as a signature does, or behind a label, names a body, whatever its kind. */
export function isBodyName(text: string): boolean {
  const name = text.trim();
  return isOrganisationName(name) || SHORT.test(name) || SIGNS.test(name);
}

/** 云屏市交通运输局 制定: who had a text made. */
const MADE = /(?:制定|编制|编写|编印|印制|编|制)$/;

/** The name of a body without the word that says it made the text. */
export function withoutMaking(text: string): string {
  const name = text.trim().replace(MADE, '').trimEnd();
  return isBodyName(name.replace(/\s+/g, '')) ? name : text;
}

/**
 * How the names of the nation's bodies begin, where several stand side by side with nothing between them. They are few
 * and the constitution's own; those of a region begin with its name.
 */
const NATIONAL_START =
  '国务院|国家|全国|中央|最高人民|中华|中国|外交部|教育部|科学技术部|科技部|工业和信息化部|公安部|民政部|司法部|财政部|人力资源|自然资源部|生态环境部|住房|交通运输部|水利部|农业农村部|商务部|文化和旅游部|退役军人|应急管理部|人民银行|审计署|海关总署|税务总局|市场监管总局|金融监管总局|广电总局';
const ENDS = '[局会厅部委室府院署办司行团联处]';
const CENTRAL = /(?<=中央(?:办公厅)?)(?=国务院)/;

/** 甲市财政局甲市民政局 → both: a name begins again with its region, with 中共, 市 or as those of the nation do. */
export function splitBodies(names: string): readonly string[] {
  const central = names.split(CENTRAL);
  if (central.length > 1) return central.flatMap(splitBodies);
  const region = /^(?:中共|中国共产党)?([\u4e00-\u9fa5]{2,8}?(?:自治[区州县旗]|[省市县区州盟旗]))/.exec(names)?.[1];
  const starts = ['中共(?!中央)|中国共产党(?!中央)', ...(region === undefined ? [NATIONAL_START] : [region])];
  const whole = parted(names, starts.join('|'));
  // 市财政局 behind the first name is of the same city.
  return whole.length > 1 || region === undefined ? whole : parted(names, `${region.at(-1)}(?!${ENDS}|场|政|道)`);
}

/** Cut where a name may end and one of `starts` begins; whole where a part would be no name. */
function parted(names: string, starts: string): readonly string[] {
  const parts = names.split(new RegExp(`(?<=${ENDS})(?=${starts})`));
  const merged = parts.reduce<string[]>((kept, part) => {
    const last = kept.at(-1);
    if (last !== undefined && !isBodyName(last)) kept[kept.length - 1] = `${last}${part}`;
    else kept.push(part);
    return kept;
  }, []);
  return merged.every(isBodyName) ? merged : [names];
}
