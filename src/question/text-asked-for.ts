/** 把全文发我, where can I read the document: a text is wanted rather than what it says. */
import { tells } from './cues/read-cues.js';

/** What a text, or the whole of one, is called when it is asked for. */
const TEXT =
  /原文|全文|原件|原话|原句|原样|原条|正文|条文|条款|红头|出处|网址|链接|下载|文本|整[篇个份]|通篇|(?:那|这|哪)[一]?页|文件|材料|pdf|word|docx?|\b(?:full|original|source|whole|entire|exact|cited)?\s*(?:text|document|wording|words|clauses?|passage|file|link|url|copy)\b/gi;
/** Those that are nothing but a text: said alone they are a wish. */
const SURELY_TEXT =
  /原文|全文|原件|原话|原句|原样|原条|红头|网址|链接|整[篇个份]|通篇|pdf|word|docx?|\b(?:full|original|source|whole|entire|exact|cited) (?:text|document|wording|words|clauses?|passage|file)|\blink|\burl/i;
const WISH =
  /发[给我来下]?|甩|传|贴|拷|抄|摘|拿|给我|给个|给份|提供|展示|显示|打印|打出来|瞅瞅?|瞧瞧?|看一?看|(?:能|可以|去)?[哪那]儿?里?(?:能|可以)?(?:看|找|下)|想[^，,]{0,4}看|想要|[就只]要|要一?[份个下]|下载|\b(?:send|show|give|paste|post|share|quote|see|get|find|read|have|where)\b/gi;
/** Ways of asking that only ask for it. */
const POLITE =
  /有没有|能不能|可不可以|行不行|好不好|能否|可否|[哪那]儿|哪里|在哪|哪来的|怎么[写说]的|是?从?哪|什么地方|哪一?页|吗|\b(?:can|could|would|will|do|may) (?:you|i|we)\b|\bwhere\b/gi;

/** Said alone, with what tells which (`聊城方案的原文`, `全文呢？`), it is a wish. In characters. */
const LONGEST_BARE = 12;

/** What stands around the asking for a text: nothing, or what tells which. Null where no text is asked for, or more than it. */
export function textAskedFor(message: string): string | null {
  const text = message.trim();
  if (text.search(TEXT) === -1) return null;
  const rest = text.replace(POLITE, ' ');
  const wishes = text.search(WISH) !== -1 || /怎么[写说]的/.test(text);
  if (!wishes && !(SURELY_TEXT.test(text) && [...text].length <= LONGEST_BARE)) return null;
  if (tells(rest.replace(/[?？]/g, ''), 'asks')) return null;
  return rest.replace(TEXT, ' ').replace(WISH, ' ');
}

/** True where all of it is wanted, not the passages alone. */
export function wantsWhole(message: string): boolean {
  return /全文|整[篇个份]|通篇|原件|红头|文件|材料|网址|链接|下载|pdf|word|docx?|\b(?:full|whole|entire) (?:text|document|file)|\b(?:document|file|link|url|copy)\b/i.test(
    message,
  );
}
