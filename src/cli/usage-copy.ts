import type { Locale } from '../copy/locale.js';

/** Wrong usage as commander reports it (`code`, and a message in English that names the argument), in the person's language. */
export function usageCopy({ code, message }: { code: string; message: string }, locale: Locale): string {
  const said = message.replace(/^error: /, '').trim();
  if (locale === 'en') return said;
  const [, name = ''] = /'([^']+)'/.exec(said) ?? [];
  const meant = /\(Did you mean (.+)\?\)/.exec(said)?.[1];
  const hint = meant === undefined ? '' : `是不是 ${meant}？`;
  switch (code) {
    case 'commander.unknownOption':
      return `没有 ${name} 这个选项。${hint}`;
    case 'commander.unknownCommand':
      return `没有 ${name} 这个命令。${hint}`;
    case 'commander.optionMissingArgument':
      return `${name} 后面要给一个值。`;
    case 'commander.missingArgument':
      return `缺少 ${name}。`;
    case 'commander.excessArguments':
      return '参数太多；含空格的内容请放在引号里。';
    case 'commander.invalidArgument': {
      const choices = /Allowed choices are (.+?)\.?$/.exec(said)?.[1];
      return choices === undefined ? `${name} 的值不对。` : `${name} 的值不对，可选：${choices}。`;
    }
    default:
      return said;
  }
}
