const ORGANISATION =
  /^(?!.*(?:关于|转发|印发|批转|颁发))[\u4e00-\u9fa5()（）]{2,30}(?:政府|办公室|办公厅|委员会|局|厅|部|院|会|委|署|行|中心|总队|支队|大队|集团|分局|小组|办事处|管理处|管委会|大学|海关|党组|总社|妇联|残联|文联|侨联|工商联|科协|总工会|(?:[市县区省]|工作)[\u4e00-\u9fa5]{1,8}办)$/;

/** True where a text is just the name of a public body, as in a signature: 聊城市人民政府办公室. */
export function isOrganisationName(text: string): boolean {
  return ORGANISATION.test(text.trim());
}

const BODY_ENDING =
  /(?:政府|办公室|办公厅|办|委员会|局|厅|部|院|会|委|署|行|社|站|所|团|处|科|(?<![控入参持])股|室|队|校|园|馆|厂|店|中心|集团|公司|企业|机构|单位|部门|小组|专班|街道|乡镇|镇|乡|村|区|县|市|省|园区|海关|大学|学校|党组|党委|组织|联盟|妇联|残联|文联|侨联|台|银行|工商联|科协|负责人|主体|主管|各地|地方|军区|法院|机关|[团党盟建]中央|运营商|协会)(?:[（(〈][^（()）〈〉]{1,12}[）)〉])?$/;
/** Words that act or tell, which no body's name holds. */
const TELLING =
  /^(?:鼓励|支持|引导|推动|允许|强化|推进|落实|实行|明确|坚持|发挥|选择|确定|组织(?!部)|统筹|协调|督促|要求|授权|委托|指定|探索|依托|一位|一名|有条件|接受|依法|构建|各类|没有|任何)|(?:应当|应(?!急|用)|明确|确定|设立|成立|安排|指派|组建|发动|委托|履行|有下列|必须|不得|可以|负责|牵头|按照|依照|根据|通过|进行|开展|加强|建立|完善|以及|并|对(?!外|口)|将|把|向|为了?|的(?![^的]{0,12}(?:部门|单位|机构|组织|企业|公司|机关)$)|是|(?<!所)在|(?<!自)由|与|经(?![济信贸营开办费])|于|(?<!及)其(?!他(?:有关|相关|行政|政府|部门|单位|机构|成员))|本(?![级市省区县地])|该)/;

/** True where a stretch of running text can be the name of a body or a class of bodies: 县级以上人民政府, 市生态环境主管部门. */
export function mayNameBody(text: string): boolean {
  const name = text.trim();
  return (
    name.length >= 2 &&
    name.length <= 40 &&
    !/\d|^(?:全?社会|有关单位和个人|(?:牵头|责任|负责|配合|参与|主管|成员|落实|协办|主办)(?:单位|部门))$/.test(name) &&
    BODY_ENDING.test(name) &&
    !TELLING.test(name.replace(/^(?:本|其他)/, ''))
  );
}
