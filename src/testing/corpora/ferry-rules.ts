/** For tests: rules of a city that does not exist, which take effect, run out and end one another. */
import type { SmallDocument } from './small-corpus.js';

export type FerryRules = {
  readonly title?: string;
  readonly number: string;
  readonly issued: string;
  /** The last article. */
  readonly closing: string;
};

export function ferryRules({ title = '松湾市渡船管理办法', number, issued, closing }: FerryRules): SmallDocument {
  return {
    region: '松湾市',
    text: `松湾市人民政府关于印发${title}的通知

${number}

各县（市、区）人民政府，市政府各部门：
现将《${title}》印发给你们，请认真贯彻执行。

松湾市人民政府
${issued}

${title}

第一条　为了加强管理，制定本办法。

第二条　经营者应当在船上备齐救生衣。

第三条　${closing}
`,
  };
}
