import { foldWidth } from '../language/width.js';

/** What government sites print above a text as a table or list: names of fields as the rules on disclosure give them. */
const LABEL = new RegExp(
  `^(?:${[
    '(?:信息)?索引(?:号|码)?|统一(?:编|登记)号|登记号|(?:信息)?流水号|编号',
    '(?:主题|组配|体裁|信息|题材|服务对象|行业|公文|栏目)?分类|分类号|服务对象|体裁|题材|公文种类|文种|所属(?:主题|栏目)|栏目',
    '(?:信息)?公开(?:类别|类型|方式|形式|范围|时限|程序|属性|目录|责任部门|部门|日期|时间)',
    '(?:发布|发文|制发|制定|印发|公开|起草|颁布|公布|责任|信息提供|产生|生成|审核)(?:机构|机关|单位|部门|日期|时间)|(?:信息|稿件|文章)?来源',
    '(?:成文|签发|签署|实施|施行|生效|失效|废止|终止|截止|更新|发表)(?:日期|时间)',
    '(?:发文)?(?:文号|字号)|(?:文件|规范性文件|公文)(?:编?号|登记号)|发文字号',
    '(?:信息|文件)?(?:名称|标题)|主题词|关键(?:词|字)|内容(?:概述|摘要)|摘要',
    '(?:文件)?(?:有效性|时效性?|效力(?:状态|级别)?|状态)|是否有效|有效期(?:限)?|有效区间',
    '文章正文|正文|备注|语种|载体类型|记录形式',
  ].join('|')})$`,
);
const LONGEST_LABEL = 14;

/** True for the name of a field, however it is spaced: 索 引 号：. */
export function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && LABEL.test(bare(text));
}

function bare(text: string): string {
  return foldWidth(text)
    .replace(/[\s[\]【】]+/g, '')
    .replace(/:$/, '');
}
