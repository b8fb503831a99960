import {
  FootnoteReferenceRun,
  HighlightColor,
  type IRunPropertiesOptions,
  Paragraph,
  TextRun,
  UnderlineType,
} from 'docx';
import { cleanText } from '../clean-text.js';
import type { Inline, Line } from '../paper.js';
import { HAN_PUNCTUATION } from './fonts.js';
import { Link } from './link.js';
import { STYLE } from './styles.js';

/** A mark right behind a figure would read as a power of it. */
const FIGURE_END = /[\w%]$/;

const LINKED: IRunPropertiesOptions = { color: '0563C1', underline: { type: UnderlineType.SINGLE } };

/** Runs of a line; notes bring their footnotes along. */
export function lineRuns(line: Line): TextRun[] {
  return line.flatMap((inline, index) => {
    const isBehindFigure = inline.kind === 'note' && FIGURE_END.test(line[index - 1]?.text ?? '');
    return isBehindFigure ? [...textRuns(' '), ...inlineRuns(inline)] : inlineRuns(inline);
  });
}

function inlineRuns(inline: Inline): TextRun[] {
  switch (inline.kind) {
    case 'text':
      return inline.link === undefined
        ? textRuns(inline.text, inline.bold ? { bold: true } : {})
        : [new Link(inline.link, textRuns(inline.text, { ...LINKED, ...(inline.bold ? { bold: true } : {}) }))];
    case 'blank':
      // Word shows no highlight that only a style asks for.
      return textRuns(inline.text, { style: STYLE.blank, highlight: HighlightColor.YELLOW });
    case 'note':
      return [new FootnoteReferenceRun({ children: [noteParagraph(inline.text)] })];
  }
}

function noteParagraph(text: string): Paragraph {
  return new Paragraph({ style: STYLE.note, children: textRuns(` ${text}`) });
}

/**
 * Text as it is, its lines kept. Given as `text`, never among `children`: docx reads the words CURRENT and SECTION
 * there as fields. Cut after each `{`, for it puts numbers in the place of what looks like its own marks in braces.
 */
export function textRuns(text: string, properties: IRunPropertiesOptions = {}): TextRun[] {
  return cleanText(text)
    .split('\n')
    .flatMap((line, index) =>
      line
        .split(/(?<=\{)/)
        .map((piece, at) => ({ piece, isNewLine: index > 0 && at === 0 }))
        .filter(({ piece, isNewLine }) => piece !== '' || isNewLine)
        .map(
          ({ piece, isNewLine }) =>
            new TextRun({ ...properties, font: HAN_PUNCTUATION, text: piece, ...(isNewLine ? { break: 1 } : {}) }),
        ),
    );
}
