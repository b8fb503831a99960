/** How questions name documents, clauses and levels. Plans are Chinese, and so are questions on them. No word here holds a figure. */

import { citationPlace } from '../../briefing/render/citation-note.js';
import type { Task } from '../../briefing/task.js';
import { joinedLines } from '../../language/joined-lines.js';
import type { Citation } from '../../vocabulary/answer.js';

/** The title, with its region in front where the title does not say it. */
export function documentName({ title, region }: Task['document']): string {
  const isNamed =
    region === null || region.level === 'nation' || title.includes(region.name.replace(/[省市县区]$/, ''));
  return `${isNamed ? '' : region.name}《${title}》`;
}

/** `二、（一）3“提升县级医院能力”`; quotation marks inside become single ones. */
export function placeName({ clause }: Task): string {
  const heading = headingText(clause.heading);
  return heading === '' ? clause.label : `${clause.label}“${nested(heading)}”`;
}

/** Words that stand within quotation marks: their own become single ones. */
export function nested(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}

export function headingText(heading: string): string {
  return heading.replace(/[。：:；;，,\s]+$/, '');
}

/** Somebody one level below the document. */
export function actorBelow({ region }: Task['document']): string {
  switch (region?.level) {
    case 'nation':
      return '某省';
    case 'province':
      return '某市';
    case 'city':
      return '某县';
    case 'county':
      return '某乡镇';
    default:
      return '某单位';
  }
}

/** `依据《title》（文号）label：“quote”。`; quotes of one place stand behind each other, each once. */
export function basisText(citations: readonly Citation[]): string {
  const places = new Map<string, Set<string>>();
  for (const citation of citations) {
    const place = citationPlace(citation);
    places.set(place, (places.get(place) ?? new Set()).add(`“${joinedLines(citation.quote)}”`));
  }
  return `依据${[...places].map(([place, quotes]) => `${place}：${[...quotes].join('')}`).join('；')}。`;
}
