import type { Fact } from '../vocabulary/provision.js';
import type { FACT_KIND_CHOICES } from './fact-choices.js';

export function kindFilter(kind: (typeof FACT_KIND_CHOICES)[number]): {
  readonly kinds: readonly Fact['kind'][];
  readonly achieved?: boolean;
} {
  return kind === 'target' ? { kinds: ['indicator'], achieved: false } : { kinds: [kind] };
}
