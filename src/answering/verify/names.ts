import { findProvinces } from '../../language/regions.js';

/** Ends of the names of departments; with the two characters before them they tell one department from another. 布局 and 格局 end none. */
const AGENCY_KEY =
  /[\u4e00-\u9fa5]{1,2}(?:管理局|监管局|总局|分局|委员会|健康委|改革委|发改委|卫健委|工信委|办公室|编办|宣传部|组织部|统战部|妇联|科协|残联|总工会|数据中心|[\u4e00-\u9fa5]{2}(?<![布格全大结])局|[\u4e00-\u9fa5]{2}厅)/g;

/** Words that stand before a department's name without being part of it. */
const BEFORE_NAME = /^.?[由和与及在是的为归对除给了有向把将让按请个该此以至到：:]/;
/** 聊城市财政局 for 市财政局: what stands before the level may be left to the document. */
const OF_LEVEL = /^.(?=[省市县区州旗])/;
/** 哪个厅局 names none. */
const WHICH = /哪[一几]?[个些家]?[\u4e00-\u9fa5]?(?:[局委厅办部]+门?)/g;

/** True where every department the sentence names stands in the cited text, by the telling part of its name. */
export function namesOnlyCitedAgencies(sentence: string, source: string): boolean {
  return [...sentence.replace(WHICH, ' ').matchAll(AGENCY_KEY)].every(([key]) =>
    [key, key.replace(BEFORE_NAME, ''), key.replace(OF_LEVEL, '')].some((name) => source.includes(name)),
  );
}

/** True where every province the sentence names is one that the cited clause or its document speaks of. */
export function namesOnlyCitedRegions(sentence: string, source: string): boolean {
  return findProvinces(sentence).every(({ province }) =>
    [province.name, province.short, ...province.aliases].some((name) => source.includes(name)),
  );
}
