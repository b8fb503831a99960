const ORGANISATION =
  /^(?!.*(?:关于|转发|印发|批转|颁发))[\u4e00-\u9fa5()（）]{2,30}(?:政府|办公室|办公厅|委员会|局|厅|部|院|会|委|署|行|中心|总队|支队|大队|集团|分局|小组|办事处|管理处|管委会|大学|海关|党组|总社|妇联|残联|文联|侨联|工商联|科协|总工会|(?:[市县区省]|工作)[\u4e00-\u9fa5]{1,8}办)$/;

/** True where a text is just the name of a public body, as in a signature: 聊城市人民政府办公室. */
export function isOrganisationName(text: string): boolean {
  return ORGANISATION.test(text.trim());
}
