import type { TableCell, TableFile, TableSheet } from '../../office/table-file.js';
import { corpusFiles, parseCorpusFile } from '../../parsing/parsing.contract.js';
import type { Indicator } from '../../vocabulary/provision.js';
import type { SameWords } from './align-names.js';
import type { IndicatorRow, TaskRow } from './progress.js';
import type { ProgressContext } from './read-progress.js';

/** 县域内患者就诊率力争达到90%以上, unless said otherwise. */
export function indicator(differing: Partial<Indicator> = {}): Indicator {
  return {
    kind: 'indicator',
    clauseId: 'plan#2.1.3',
    name: '县域内患者就诊率',
    comparator: 'at-least',
    value: '90%',
    unit: '%',
    hedges: ['力争'],
    deadline: { text: '到2025年', year: 2025, scope: 'stated' },
    deadlineUnclear: false,
    denominator: null,
    population: null,
    base: null,
    change: null,
    achieved: false,
    quote: '县域内患者就诊率力争达到90%以上',
    start: 0,
    end: 17,
    ...differing,
  };
}

export function rowOf(differing: Partial<Indicator> = {}, label = '二、（一）3'): IndicatorRow {
  const region = { name: '聊城市', level: 'city' } as const;
  const document = { title: '某市实施方案', documentNumber: '某政办字〔2024〕10号', region, issueDate: '2024-08-22' };
  return {
    indicator: indicator(differing),
    clause: {
      id: differing.clauseId ?? 'plan#2.1.3',
      label,
      heading: '提升县级医院能力',
      text: indicator(differing).quote,
    },
    document,
  };
}

export function corpusRows(): IndicatorRow[] {
  return corpusFiles.flatMap((file) => {
    const { document, clauses, facts } = parseCorpusFile(file);
    return facts.flatMap((fact): IndicatorRow[] => {
      const clause = clauses.find(({ id }) => id === fact.clauseId);
      return fact.kind === 'indicator' && clause !== undefined ? [{ indicator: fact, clause, document }] : [];
    });
  });
}

/** No two wordings mean the same. */
const NO_WORDS: SameWords = { entries: [], starting: new Map(), fold: (text) => text };

export function contextOf(indicators: readonly IndicatorRow[], tasks: readonly TaskRow[] = []): ProgressContext {
  return { indicators, tasks, words: NO_WORDS, today: '2026-11-22' };
}

export type CellGiven = string | number | null | TableCell;

/** A sheet with its first row in row 1. */
export function sheetOf(rows: readonly (readonly CellGiven[])[], about: Partial<TableSheet> = {}): TableSheet {
  const read = rows.map((cells, index) => ({ row: index + 1, cells: cells.map(cellOf) }));
  return { name: '进展', hidden: false, rows: read, rowsNotRead: 0, columnsNotRead: false, ...about };
}

export function fileOf(...sheets: readonly TableSheet[]): TableFile {
  return { name: '进展.xlsx', sheets };
}

function cellOf(given: CellGiven): TableCell {
  if (given === null || given === '') return { kind: 'empty' };
  if (typeof given === 'string') return { kind: 'text', text: given, fromFormula: false };
  if (typeof given !== 'number') return given;
  return { kind: 'number', value: given, unit: null, text: `${given}`, fromFormula: false };
}
