/** What the contents of a template are made from. */
import type { Values } from '../fill-words.js';
import type { SelectedTask } from '../select-tasks.js';
import type { StudyBlocks } from '../study.js';
import type { SuppliedData } from '../supplied.js';
import type { Task } from '../task.js';
import type { ChosenUnit } from '../units/resolve-units.js';

export type DraftInput = {
  readonly tasks: readonly SelectedTask[];
  /** Tasks and other places whose targets are shown: aims of the whole plan have targets too. */
  readonly withTargets: readonly Task[];
  /** Places that are no tasks: aims, safeguards. */
  readonly frame: readonly Task[];
  readonly supplied: SuppliedData;
  readonly values: Values;
  readonly units: readonly ChosenUnit[];
  /** Tables follow the text. */
  readonly isAttached: boolean;
  readonly study: StudyBlocks;
};
