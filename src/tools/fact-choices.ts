import { type DutyRole, FACT_KINDS } from '../vocabulary/provision.js';

/** `target` is an indicator yet to be reached. */
export const FACT_KIND_CHOICES = ['target', ...FACT_KINDS] as const;
export const ROLE_CHOICES = ['lead', 'in-charge', 'supporting', 'guiding'] as const satisfies readonly DutyRole[];
