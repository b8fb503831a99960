/** Signs that a statement holds the kind of thing a question asks for; none of them makes an answer by itself. */

export const ALLOWS_OR_FORBIDS =
  /不得|不准|不能|禁止|严禁|应当|必须|应该|可以|可(?=[\u4e00-\u9fa5])|允许|鼓励|支持|探索|无需|不再|除外|有权|不予|方可/;
export const TELLS_STEPS = /程序|流程|步骤|申请|提交|提出|受理|审核|审查|报送|办理|登记|公示|材料|办法/;
export const DEFINES = /是指|指的是|系指|即|包括|以下(?:简)?称|称为|由.{2,20}(?:组成|构成)/;
export const GIVES_REASON =
  /因为|由于|鉴于|为了|为(?:进一步|贯彻|落实|加强|规范|保障|推进|推动|深入|切实|满足|解决|适应|更好)|旨在|以便|根据|依据|目的|背景/;
export const LISTS = /(?:下列|以下|如下)[^。]{0,20}[：:]?$|[：:]$|、[^、。]{1,30}、|(?:一|二|三|四)是/;
export const NAMES_BODY =
  /(?:局|厅|部门|委员会|委|政府|办公室|领导小组|中心|机构|医院|单位|小组|公司|街道|书记|主任|人员|学校|法院|银行)(?![\u4e00-\u9fa5]{0,2}(?:建设|能力))/;
