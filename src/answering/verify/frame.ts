/** Words that tell of a document or a sentence and say nothing of its content. */

/** Words of telling, not of content: they may be said of any clause. */
const FRAME =
  /本(?:办法|条例|规定|法|细则|意见|方案|通知|规划|计划)(?:所称)?|所称|牵头(?:单位|部门)?|责任(?:单位|部门)|按照|根据|依据|其中|以及|并且|同时|此外|具体|包括|分别|方面|目标|要求|提出|明确|规定|计划|文件|方案|规划|办法|条款|该项|该市|该省|相关|工作|任务由|任务|负责|达到|通过|方式|进行|开展|将要|之间|为了|以便|情况|内容|措施|截至|之前|年底|时间|时限|为止|实现|做到|对于|关于|属于|作为|是指|表示|的是|另外|而且|印发|成文|发文|字号|日期|网页|发布|文号|施行|生效/g;

export function withoutFrame(text: string): string {
  return text.replace(FRAME, ' ');
}
