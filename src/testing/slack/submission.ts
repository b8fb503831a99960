/** What happens to a modal once it is submitted. */

import type { Ack } from './delivery.js';
import { type Json, objectOf, textOf } from './json.js';
import { fillView, pushView, stackOf } from './methods-views.js';
import { Refusal } from './refusal.js';
import { fieldsOf, isBlank } from './view-state.js';
import type { SeenView, Stored, Workspace } from './workspace.js';

export type Submission =
  /** The view is gone; the one below shows again. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'updated' | 'pushed'; readonly view: SeenView }
  /** By block_id; the view stays. */
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  /** Slack does not send it: these blocks must be filled in. */
  | { readonly kind: 'incomplete'; readonly blocks: readonly string[] }
  /** No ack in time, or one that Slack would not take: the person sees that it did not work. */
  | { readonly kind: 'failed'; readonly why: string };

/** Inputs that must be filled in and are not, or hold fewer characters than they ask for. */
export function incomplete(view: SeenView): readonly string[] {
  return fieldsOf(view.blocks).flatMap(({ block, element }) => {
    if (block.type !== 'input') return [];
    const id = textOf(block.block_id);
    const value = view.state[id]?.[textOf(element.action_id)];
    if (isBlank(value)) return block.optional === true ? [] : [id];
    return textOf(value?.value).length < Number(element.min_length ?? 0) ? [id] : [];
  });
}

export function applySubmission(slack: Workspace, view: Stored<SeenView>, ack: Ack): Submission {
  if (ack === null) return { kind: 'failed', why: 'no ack within 3 s' };
  try {
    return applied(slack, view, ack);
  } catch (fault) {
    if (fault instanceof Refusal) return { kind: 'failed', why: fault.message };
    throw fault;
  }
}

function applied(slack: Workspace, view: Stored<SeenView>, ack: Json): Submission {
  switch (ack.response_action) {
    case undefined:
      view.closed = true;
      return { kind: 'closed' };
    case 'clear':
      for (const open of stackOf(slack, view.user)) open.closed = true;
      return { kind: 'cleared' };
    case 'update':
      fillView(slack, view, objectOf(ack.view));
      return { kind: 'updated', view };
    case 'push':
      return { kind: 'pushed', view: pushView(slack, view.user, objectOf(ack.view)) };
    case 'errors': {
      const errors = Object.fromEntries(Object.entries(objectOf(ack.errors)).map(([key, text]) => [key, textOf(text)]));
      const inputs = view.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id);
      const lost = Object.keys(errors).find((key) => !inputs.includes(key));
      if (lost !== undefined) throw new Refusal('invalid_arguments', `errors name ${lost}, which is no input`);
      view.errors = errors;
      return { kind: 'errors', errors };
    }
    default:
      throw new Refusal('invalid_arguments', `response_action ${textOf(ack.response_action)}`);
  }
}
