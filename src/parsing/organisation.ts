const ORGANISATION =
  /^[\u4e00-\u9fa5()（）]{2,30}(?:政府|办公室|办公厅|委员会|局|厅|部|院|会|委|署|行|中心|总队|集团|分局)$/;

/** True where a text is just the name of a public body, as in a signature: 聊城市人民政府办公室. */
export function isOrganisationName(text: string): boolean {
  return ORGANISATION.test(text.trim());
}
