import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../vocabulary/errors.js';
import { damaged, isZip, unpack } from '../archive.js';
import type { Reader, ReadInput, Reading, ReadingWarning } from '../reading.js';
import { ReadingBuilder } from '../reading-builder.js';
import { childNamed, descendantsNamed, elementsOf, type XmlElement } from '../xml.js';
import { documentTitle } from './document-title.js';
import { followFields } from './fields.js';
import { createListCounter } from './list-counter.js';
import { collectNotes } from './notes.js';
import { readNumbering } from './numbering.js';
import type { DocumentContext } from './read-paragraph.js';
import { runningHeads } from './running-heads.js';
import type { RunContext } from './runs.js';
import { storyWords } from './story-words.js';
import { readStyles } from './styles.js';
import { openWordPackage, type WordPackage } from './word-package.js';
import { writeStory } from './write-story.js';

const EXTENSIONS = ['.docx', '.docm', '.dotx'];
/** Paragraphs between two looks at whether anybody still wants the answer. */
const BREATH = 200;

/** Word files of 2007 and later, as Word prints them with all revisions accepted. */
export const docxReader: Reader = {
  format: 'docx',
  extensions: EXTENSIONS,
  recognises: ({ file, bytes }) => {
    const isNamed = EXTENSIONS.some((extension) => file.toLowerCase().endsWith(extension));
    return isNamed || (isZip(bytes) && holdsWord(bytes));
  },
  read: async (input) => {
    try {
      return await readDocx(input);
    } catch (cause) {
      throw cause instanceof AppError ? cause : damaged(input.file, cause);
    }
  },
};

function holdsWord(bytes: Uint8Array): boolean {
  let isWord = false;
  try {
    unpack({ file: '', bytes }, (name) => {
      isWord ||= name === 'word/document.xml';
      return false;
    });
  } catch {
    return false;
  }
  return isWord;
}

async function readDocx(input: ReadInput): Promise<Reading> {
  stopIfAborted(input);
  const word = openWordPackage(input);
  const body = childNamed(word.document, 'body');
  if (body === undefined) throw damaged(input.file);
  const leftOut = new Map<string, ReadingWarning>();
  const context = contextOf(word, { file: input.file, leftOut });
  const builder = new ReadingBuilder();

  const headContext = (part: XmlElement): RunContext => ({
    ...context.runs,
    fields: followFields(part),
    leftOut: () => {},
  });
  const heads = (type: 'header' | 'footer') => runningHeads(partsOf(word, type), headContext);
  for (const { text, reason } of heads('header')) builder.drop(text, reason);
  await writeBody(body, { builder, context, input });
  for (const story of context.notes.rest()) builder.drop(storyWords(story), 'hidden');
  for (const { text, reason } of heads('footer')) builder.drop(text, reason);

  const warnings = [...word.warnings, ...leftOut.values()];
  const reading = builder.build({ format: 'docx', properties: {}, warnings });
  if (reading.blocks.length === 0) throw empty(input.file, warnings);
  const lines = reading.blocks.map(({ start, end }) => reading.text.slice(start, end));
  const title = documentTitle(word.part('docProps/core.xml'), lines);
  return { ...reading, properties: title === null ? {} : { title } };
}

async function writeBody(
  body: XmlElement,
  { builder, context, input }: { builder: ReadingBuilder; context: DocumentContext; input: ReadInput },
): Promise<void> {
  const total = body.children.length;
  let tables = 0;
  let done = 0;
  const nextTable = (): number => {
    tables += 1;
    return tables;
  };
  for (const _ of writeStory(body, { builder, nextTable }, context)) {
    done += 1;
    if (done % BREATH !== 0) continue;
    await setImmediate();
    stopIfAborted(input);
    input.onProgress?.({ done: Math.min(done, total), total });
  }
  input.onProgress?.({ done: total, total });
}

function contextOf(
  word: WordPackage,
  { file, leftOut }: { file: string; leftOut: Map<string, ReadingWarning> },
): DocumentContext {
  const styles = readStyles(word.related('styles'));
  const comments = new Map(
    elementsOf(word.related('comments') ?? EMPTY, 'comment').map((each) => [
      each.attributes.id ?? '',
      storyWords(each),
    ]),
  );
  const targets = new Map(word.relationships.map((each) => [each.id, each.target]));
  const settings = word.related('settings');
  return {
    file,
    styles,
    lists: readNumbering(word.related('numbering'), styles),
    counter: createListCounter(),
    counters: { box: createListCounter(), footnote: createListCounter(), endnote: createListCounter() },
    notes: collectNotes({ footnote: word.related('footnotes'), endnote: word.related('endnotes') }, [
      ...descendantsNamed(word.document, 'sectPr'),
      ...(settings === undefined ? [] : [settings]),
    ]),
    runs: {
      styles,
      fields: followFields(word.document),
      comment: (id) => {
        const words = comments.get(id) ?? '';
        comments.delete(id);
        return words;
      },
      leftOut: (relationship, reason) => {
        const part = targets.get(relationship);
        if (part !== undefined) leftOut.set(part, { code: 'part-not-read', part, reason });
      },
    },
  };
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] };

/** Headers or footers in the order the sections use them. */
function partsOf(word: WordPackage, type: 'header' | 'footer'): XmlElement[] {
  const used = [...descendantsNamed(word.document, `${type}Reference`)].map(({ attributes }) => attributes.id ?? '');
  return [...new Set(used)].flatMap((id) => {
    const part = word.part(word.relationships.find((each) => each.id === id)?.target ?? '');
    return part === undefined ? [] : [part];
  });
}

function stopIfAborted({ file, signal }: ReadInput): void {
  if (signal?.aborted) throw new AppError('interrupted', `reading ${file} was stopped`, { details: { file } });
}

function empty(file: string, warnings: readonly ReadingWarning[]): AppError {
  const pictures = warnings.filter(
    (warning) => warning.code === 'part-not-read' && warning.reason === 'picture',
  ).length;
  return new AppError('document-empty', `${file} holds no text`, { details: { file, pictures } });
}
