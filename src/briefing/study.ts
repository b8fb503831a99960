/** What a pack for training holds besides what every outline holds. The training folder makes it. */

import type { Sources } from '../evidence/sources.js';
import type { Clause } from '../vocabulary/clause.js';
import type { ChosenTasks } from './choose-tasks.js';
import type { Block } from './outline.js';
import type { Drafting } from './task-parts.js';
import type { StudyContent } from './template.js';

export type StudyBlocks = (content: StudyContent, drafting: Drafting) => readonly Block[];

/** Reads once what the contents of a template need; `clauses` are all of the plans chosen. */
export type OpenStudy = (
  contents: readonly StudyContent[],
  chosen: ChosenTasks,
  clauses: readonly Clause[],
  library: Sources,
) => Promise<StudyBlocks>;
