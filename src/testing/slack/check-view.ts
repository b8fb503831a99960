/** Limits of modals and of the Home tab. */
import { type BlockFault, checkBlocks } from './check-blocks.js';
import { checkText } from './check-elements.js';
import { type Json, textOf } from './json.js';

const LARGEST = 250_000;

/** Null when Slack would show it. */
export function checkView(view: Json, type: 'modal' | 'home'): BlockFault | null {
  const invalid = (detail: string): BlockFault => ({ error: 'invalid_arguments', detail });
  if (view.type !== type) return invalid(`a view of type ${textOf(view.type)} where ${type} should be`);
  if (textOf(view.private_metadata).length > 3000) return invalid('private_metadata is longer than 3000');
  if (textOf(view.callback_id).length > 255) return invalid('callback_id is longer than 255');
  if (textOf(view.external_id).length > 255) return invalid('external_id is longer than 255');
  if (type === 'modal') {
    const problem =
      checkText(view.title, 24, 'plain_text') ??
      (view.submit === undefined ? null : checkText(view.submit, 24, 'plain_text')) ??
      (view.close === undefined ? null : checkText(view.close, 24, 'plain_text'));
    if (problem !== null) return invalid(problem);
    const asks = Array.isArray(view.blocks) && view.blocks.some((block: Json) => block.type === 'input');
    if (asks && view.submit === undefined) return invalid('inputs without a submit button');
  }
  if (JSON.stringify(view).length > LARGEST) return { error: 'view_too_large', detail: 'more than 250 kB' };
  return checkBlocks(view.blocks, type);
}
