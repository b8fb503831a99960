/** What a task makes of the departments chosen. */

import {
  type Duty,
  leadUnitsOf,
  listedUnitsOf,
  responsibleUnitsOf,
  standingUnitsOf,
} from '../../vocabulary/provision.js';
import type { Task } from '../task.js';
import type { ChosenUnit } from './resolve-units.js';

/** The strongest first. */
const ROLES = ['lead', 'responsible', 'listed'] as const;

export type Role = (typeof ROLES)[number];

/** `unit` as the plan writes it there. */
export type UnitRole = { readonly role: Role; readonly unit: string };

/** Of each unit the task charges its strongest role, in the order of `units`. */
export function rolesOf({ document, duties }: Task, units: readonly ChosenUnit[]): UnitRole[] {
  const byRole: Readonly<Record<Role, readonly string[]>> = {
    lead: duties.flatMap((duty) => leadUnitsOf(duty)),
    responsible: duties.flatMap((duty) => [...responsibleUnitsOf(duty), ...standingIn(duty, 'responsible')]),
    listed: duties.flatMap((duty) => [...listedUnitsOf(duty), ...standingIn(duty, 'listed')]),
  };
  return units.flatMap(({ documentId, spellings }): UnitRole[] => {
    if (documentId !== document.id) return [];
    const found = ROLES.flatMap((role) => {
      const unit = byRole[role].find((name) => spellings.includes(name));
      return unit === undefined ? [] : [{ role, unit }];
    });
    return found.slice(0, 1);
  });
}

export function strongest(roles: readonly UnitRole[]): UnitRole | null {
  return ROLES.map((role) => roles.find((each) => each.role === role)).find((each) => each !== undefined) ?? null;
}

/** Units charged in all that follows share as those of the list do that they stand beside. */
function standingIn(duty: Duty, role: 'responsible' | 'listed'): string[] {
  return listedUnitsOf(duty).length > 0 === (role === 'listed') ? standingUnitsOf(duty) : [];
}
