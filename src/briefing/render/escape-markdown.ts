const CONTROL = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/gu;

/** Text from plans and users as dead text of CommonMark and its tables: no markup, no HTML, no link, no new block. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(CONTROL, '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>|~#&]/g, '\\$&')
    .replaceAll(/^(\s*)([-+=])(?=\s|=)/g, '$1\\$2')
    .replaceAll(/^(\s*\d+)([.)])(?=\s|$)/g, '$1\\$2')
    .replaceAll(/(:)(?=\/\/)/g, '\\$1');
}
