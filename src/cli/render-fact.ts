import { figureValue } from '../copy/figure-value.js';
import type { Locale } from '../copy/locale.js';
import {
  type Duty,
  type Fact,
  type Indicator,
  leadUnitsOf,
  listedUnitsOf,
  type Rule,
  responsibleUnitsOf,
} from '../vocabulary/provision.js';
import type { Paint } from './colour.js';
import { plainTerminalDeep } from './plain-terminal.js';
import { wrapText } from './wrap-text.js';

type Frame = { readonly locale: Locale; readonly columns: number | null; readonly paint: Paint };

/** A fact for a person: what was read, the clause it stands in, and its words. */
export function renderFact(given: Fact, { locale, columns, paint }: Frame): string {
  const fact = plainTerminalDeep(given);
  const quote = `“${fact.quote.replaceAll(/\s+/g, ' ').trim()}”`;
  const lines = wrapText(quote, columns === null ? null : columns - 4).map((line) => `    ${paint.faint(line)}`);
  const head = `${WORDS[locale][fact.kind]}  ${reading(fact, locale)}  ${fact.clauseId}`;
  return [...wrapText(head, columns), ...lines].join('\n');
}

function reading(fact: Fact, locale: Locale): string {
  switch (fact.kind) {
    case 'duty':
      return dutyReading(fact, locale);
    case 'indicator':
    case 'amount':
      return indicatorReading(fact, locale);
    case 'term':
      return `${fact.name} = ${fact.definition}`;
    default:
      return ruleReading(fact, locale);
  }
}

function dutyReading(duty: Duty, locale: Locale): string {
  const { manner, open } = duty;
  const words = WORDS[locale];
  const groups = [
    { name: words.lead, units: leadUnitsOf(duty) },
    { name: words.responsible, units: responsibleUnitsOf(duty) },
    { name: manner === null ? words.listed : `${words.listed}（${manner}）`, units: listedUnitsOf(duty) },
  ].filter(({ units }) => units.length > 0);
  const read = groups.map(({ name, units }) => `${name}${words.colon}${units.join('、')}`).join(words.semicolon);
  return open ? `${read}${words.open}` : read;
}

function ruleReading({ subject, cue, action, conditions, exceptions }: Rule, locale: Locale): string {
  const words = WORDS[locale];
  const notes = [...conditions, ...exceptions].join(words.semicolon);
  const says = `${subject ?? ''}${cue ?? ''}${action}`;
  return notes === '' ? says : `${says}（${notes}）`;
}

function indicatorReading(indicator: Indicator, locale: Locale): string {
  const { name, deadline, deadlineUnclear, denominator, achieved } = indicator;
  const words = WORDS[locale];
  const notes = [
    deadline === null ? null : `${words.deadline}${deadline.text}`,
    deadlineUnclear ? words.unclear : null,
    denominator === null ? null : `${words.denominator}${denominator}`,
    achieved ? words.achieved : null,
  ].filter((note) => note !== null);
  return [`${name} ${figureValue(indicator, locale)}`, ...notes].join(words.semicolon);
}

type Words = Readonly<
  Record<Fact['kind'] | 'lead' | 'responsible' | 'listed' | 'open' | 'colon' | 'semicolon', string> &
    Record<'deadline' | 'unclear' | 'denominator' | 'achieved', string>
>;

const WORDS: Readonly<Record<Locale, Words>> = {
  zh: {
    ...{
      duty: '职责',
      indicator: '指标',
      amount: '数额',
      term: '术语',
      obligation: '应当',
      prohibition: '不得',
      lead: '牵头',
      responsible: '责任',
      listed: '列名',
    },
    ...{ permission: '可以', encouragement: '鼓励', exploration: '探索', entitlement: '待遇' },
    ...{ open: '（等）', colon: '：', semicolon: '；' },
    ...{ deadline: '期限 ', unclear: '期限不明确', denominator: '口径 ', achieved: '已实现' },
  },
  en: {
    ...{
      duty: 'duty',
      indicator: 'indicator',
      amount: 'amount',
      term: 'term',
      obligation: 'obligation',
      prohibition: 'prohibition',
      lead: 'lead',
      responsible: 'responsible',
    },
    ...{
      permission: 'permission',
      encouragement: 'encouragement',
      exploration: 'exploration',
      entitlement: 'entitlement',
    },
    ...{ listed: 'listed', open: ' (and others)', colon: ': ', semicolon: '; ' },
    ...{ deadline: 'by ', unclear: 'deadline unclear', denominator: 'of ', achieved: 'achieved' },
  },
};
