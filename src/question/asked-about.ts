/** 对家庭医生提了哪些要求: what it asks the requirements of. */
const ABOUT =
  /(?:对于?|关于|涉及|针对)([^，,。？?对]{2,16}?)(?:(?:这|那)(?:一)?(?:块|方面|部分|项|类)|方面)?(?:的|都|又|还)?(?:有|提|定|作|做|明确|规定|是|要求|安排)(?:了|出|过|的)?/u;

/** Whom or what a question asks the requirements of; null where it does not say so with 对 or 关于. */
export function readAskedAbout(question: string): string | null {
  return ABOUT.exec(question)?.[1] ?? null;
}
