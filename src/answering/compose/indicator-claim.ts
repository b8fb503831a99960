import type { Sources } from '../../evidence/sources.js';
import { foldWidth } from '../../language/width.js';
import type { Claim } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import type { Indicator } from '../../vocabulary/provision.js';
import { cite, citeSpan, claim } from '../cite.js';
import { placeWithDeadline } from '../place-with-deadline.js';
import type { Wording } from './wording.js';

/** The claim of one indicator, its deadline in front and its hedges kept. */
export function indicatorClaim(clause: Clause, indicator: Indicator, library: Sources, wording: Wording): Claim {
  const document = library.document(clause.documentId);
  const place = placeWithDeadline(clause, indicator);
  const citation = place === null ? citeSpan(clause, document, indicator) : cite(clause, document, place);
  const phrase = pairedForm(indicator) ?? shortForm(indicator) ?? indicator.quote.replace(/[。；;]+$/, '');
  const deadline = indicator.deadline?.scope === 'stated' ? indicator.deadline.text : '';
  const when = deadline === '' || phrase.includes(deadline) ? '' : `${deadline}，`;
  const note = indicator.deadlineUnclear ? wording.deadlineUnclear : '';
  return claim(`${when}${phrase}${note}${wording.stop}`, citation);
}

/** Values that 分别 pairs with dates or names: the one asked for; null where a verb stands between (分别较2019年增长…). */
const PAIRED = /分别(?:为|达到|达)?(至少|不低于|不少于|不高于|不超过|超过|约)?\s*\d/;

function pairedForm({ name, value, quote, hedges }: Indicator): string | null {
  const match = PAIRED.exec(foldWidth(quote));
  return match === null ? null : `${name}${hedges.join('')}${match[1] ?? '为'}${value}`;
}

/** 县域内患者就诊率力争90%以上 for a phrase that is a name, a verb and one value; null where the phrase itself says it best. */
function shortForm({ name, value, quote, hedges, comparator }: Indicator): string | null {
  const folded = foldWidth(quote);
  const plainName = foldWidth(name);
  const at = folded.indexOf(foldWidth(value));
  if (comparator === 'all' || comparator === 'reach' || at <= 0 || !folded.startsWith(plainName)) return null;
  if ((folded.match(/\d+(?:\.\d+)?/g)?.length ?? 0) > 1) return null;
  const between = folded.slice(plainName.length, at);
  const link = between.replace(
    /力争|争取|稳定|保持|总体|整体|普遍|原则上|逐步|达到|达|提升至|提升到|提高到|在|至少|不低于|不少于|不超过|低于|高于|超过|约/g,
    '',
  );
  if (link !== '') return null;
  const tail = quote.slice(at + value.length).replace(/[。；;]+$/, '');
  const softened = hedges.filter((hedge) => between.includes(hedge)).join('');
  const bound = /至少|不低于|不少于|不超过|低于|高于|超过|约/.exec(between)?.[0] ?? '';
  const elides = /^(?:力争|争取|保持|稳定)?$/.test(softened) && softened + bound !== '';
  const verb = elides ? `${softened}${softened === '保持' || softened === '稳定' ? '在' : ''}${bound}` : between;
  return `${quote.slice(0, plainName.length)}${verb}${value}${tail}`;
}
