import type { Indicator } from '../../vocabulary/provision.js';
import type { IndicatorKey } from './progress.js';

/** Under which a supplied value is found. */
export function indicatorKey({ clauseId, name, value }: Pick<Indicator, 'clauseId' | 'name' | 'value'>): IndicatorKey {
  return `${clauseId}|${name}|${value}`;
}
