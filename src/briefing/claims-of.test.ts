import { describe, expect, it } from 'vitest';
import { parseText } from '../parsing/parsing.contract.js';
import type { DocumentHeader } from '../storage/store.js';
import { isTarget } from '../vocabulary/provision.js';
import { indicatorNameClaim } from './claims-of.js';
import type { Task } from './task.js';

describe('the name of a target', () => {
  it('says for whom it is where the same is told of several', () => {
    const text = '云屏市试行方案\n一、任务\n（一）花市工作。全市花市覆盖率达到80%，山区县花市覆盖率达到60%。';
    const { document, clauses, facts } = parseText(text);
    const names = facts.filter(isTarget).flatMap((target) => {
      const clause = clauses.find(({ id }) => id === target.clauseId);
      const task = { clause, document: document as unknown as DocumentHeader } as Task;
      return indicatorNameClaim(task, target).text;
    });
    expect(names).toEqual(['全市花市覆盖率', '山区县花市覆盖率']);
  });
});
