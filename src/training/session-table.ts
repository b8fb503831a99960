import type { OutlineTable } from '../briefing/outline.js';
import { words } from '../briefing/parts.js';
import type { StudyContent } from '../briefing/template.js';

/** The course of a session: its steps and minutes, as the template sets them. */
export function sessionTable({ steps }: Extract<StudyContent, { readonly type: 'session' }>): OutlineTable {
  const total = steps.reduce((sum, { minutes }) => sum + minutes, 0);
  const rows = steps.map(({ name, minutes, content }) => [[words(name)], [words(`${minutes} 分钟`)], [words(content)]]);
  return {
    kind: 'table',
    id: 'session',
    title: '课程安排',
    columns: [
      { title: '环节', width: 18 },
      { title: '时间', width: 14 },
      { title: '内容', width: 68 },
    ],
    rows: [...rows, [[words('合计')], [words(`${total} 分钟`)], []]],
  };
}
