/** Slack's block types as the renderers use them, and the limits they keep to. */
import type { types } from '@slack/bolt';

export type KnownBlock = types.KnownBlock;
export type RichTextBlock = types.RichTextBlock;
export type RichTextSection = types.RichTextSection;
export type RichTextText = types.RichTextText | types.RichTextLink;
export type ActionsBlock = types.ActionsBlock;
export type TableBlock = types.TableBlock;
export type ContextActionsBlock = types.ContextActionsBlock;
export type InputBlock = types.InputBlock;
export type Button = types.Button;
export type PlainTextElement = types.PlainTextElement;
export type PlainTextOption = types.PlainTextOption;
export type ModalView = types.ModalView;
export type HomeView = types.HomeView;

/** What a form holds as it comes in, by block and by action; of a field, as much as is read. */
export type FormValues<Field> = Readonly<Record<string, Readonly<Record<string, Field>>>>;

/** Characters are UTF-16 code units: never fewer than what Slack may count. */
export const LIMITS = {
  /** Slack fails a message somewhere above 11,000 characters of block text and says nowhere where. */
  messageChars: 10_000,
  messageBlocks: 45,
  viewBlocks: 100,
  /** A section's limit; rich text has none that is written down. */
  blockChars: 2_900,
  blockLines: 40,
  /** `chat.update` rejects a longer `text`; `chat.postMessage` would take 40,000. */
  textChars: 3_900,
  buttonText: 75,
  optionText: 75,
  optionValue: 150,
  options: 100,
  header: 150,
  contextText: 2_000,
  tableRows: 100,
  modalTitle: 24,
} as const;
