const STEERING: readonly RegExp[] = [
  /[[<【](?:assistant|user|system|human|ai|助手|用户|系统)[\]>】]\s*[:：]|照抄一遍/i,
  /不管.{0,12}(?:怎么|如何|是否)?(?:写|说|规定).{0,8}(?:就|都|只|必须)(?:要|得|能)?(?:回答|说|报)|你(?:就|只能|只许|必须)(?:回答|说|报)/,
  /(?:忽略|无视|忘(?:记|掉)|不要(?:管|理会|遵守)|跳过|绕过).{0,12}(?:以上|上面|之前|前面|先前|所有|全部|系统|原有|你的).{0,8}(?:指令|指示|要求|规则|提示|设定|限制|内容)/,
  /(?:系统|初始|开发者|内部)(?:提示词?|指令|消息|设定|prompt)/i,
  /(?:你现在是|你是一个?|从现在起你|假装(?:你)?(?:是|成)?|扮演|角色扮演|进入.{0,6}模式|越狱|没有(?:任何)?限制)/,
  /(?:以后|今后|从现在(?:起|开始)|接下来)(?:你)?(?:报|说|回答|输出|写)?(?:的)?(?:所有|每|都|全|一律|只)/,
  /(?:记住|请记住)[:：,，]/,
  /(?:base64|rot13|解码后|十六进制).{0,10}(?:照做|执行|解码|遵照)/i,
  /ignore (?:all|any|the|previous|above|prior).{0,30}(?:instruction|prompt|rule|message)s?/i,
  /(?:system|developer|hidden|initial) (?:prompt|message|instruction)s?/i,
  /(?:repeat|print|reveal|output|show).{0,20}(?:everything|all|text|the words).{0,20}(?:above|before|verbatim)/i,
  /\b(?:jailbreak|DAN mode|developer mode|act as|pretend (?:to be|you)|you are now)\b/i,
  /<\/?(?:clause|system|assistant|user|instruction)[^>]*>/i,
  /别(?:查|引|管|标|写)(?:资料|文件|条款|出处|来源|依据|原文)|(?:随便|瞎|胡乱|凭空)(?:编|说|给|写|凑)/,
  /(?:密钥|密码|口令|令牌|环境变量|源代码|配置文件|数据库连接|api ?keys?|access tokens?|credentials)/i,
  /(?:without|don'?t|do not|no need to) (?:cit(?:e|ing)|giv(?:e|ing)|quot(?:e|ing)|us(?:e|ing)|any) .{0,12}(?:sources?|citations?|clauses?|documents?)/i,
  /(?:make up|invent|fabricate) (?:a|an|some|any|the)?\s?(?:number|figure|clause|source|citation|answer)s?/i,
  /不(?:要|用|必)(?:再)?(?:引用|标注|写)(?:来源|出处|条款|依据)|(?:编|杜撰|捏造|虚构)(?:一个|几个|些|造)?(?:数字|数据|条款|出处|文号)|把.{0,20}(?:改成|说成|统一写成|写成|当成|划掉|去掉|删掉|抹掉|隐去|藏起来)/,
];

/** True where a text tries to change how the assistant works instead of asking about documents. */
export function isSteering(text: string): boolean {
  return STEERING.some((pattern) => pattern.test(text.normalize('NFKC')));
}

/** [assistant]：…[user]：…: turns of a conversation that never was; only what stands behind the last of them was written to us. */
const FAKE_TURN = /[[<【]?(?:assistant|user|system|human|ai|助手|用户|系统)[\]>】]?\s*[:：]/gi;

function withoutFakeTurns(message: string): string {
  return message.split(FAKE_TURN).at(-1) ?? message;
}

/** The sentences of a message that ask, without those that steer; null where nothing is left. */
export function withoutSteering(message: string): string | null {
  const sentences = withoutFakeTurns(message).split(/(?<=[。！!？?；;\n，,：:])|(?<=\.)(?=\s)/);
  const kept = sentences
    .filter((sentence) => !isSteering(sentence))
    .join('')
    .trim();
  return /[\p{L}\p{N}]{4,}/u.test(kept) && !isSteering(kept) ? kept : null;
}

const CLINICAL =
  /(?:我|我[妈爸]|[爸妈]|孩子|老人|家里人).{0,20}(?:结节|息肉|囊肿|肿块|血压|血糖|胸闷|头晕|[疼痛]|发烧|咳嗽|失眠|骨折|怀孕).{0,20}(?:该不该|要不要|用不用|需不需要|怎么办|咋办|严重吗|能治)|(?:吃|服|用|开|打)(?:点)?(?:什么|哪种|啥|哪个)(?:药|针)|(?:吃|服|打|用)(?:几|多少)(?:片|粒|颗|毫克|支|次|盒)|(?:怎么|如何|咋)(?:治疗?|用药|退烧|止痛|止咳)|(?:发烧|发热|咳嗽|头疼|头痛|肚子疼|感冒|拉肚子|高血压|糖尿病)(?:了)?(?:怎么办|咋办|吃|用|怎么|要不要)|剂量|副作用|布洛芬|能不能(?:喝酒|吃药)|(?:看|帮)(?:看|我看)?(?:一?下)?.{0,6}(?:CT|片子|化验单|检查单)|what (?:medicine|drug|dose)/i;

/** True where a person asks for medical advice: no policy text answers that. */
export function isClinical(text: string): boolean {
  const plain = text.normalize('NFKC');
  return CLINICAL.test(plain) && !/方案|文件|规定|政策|说明|解读|新闻|报道|规划|计划|通知|办法/.test(plain);
}
