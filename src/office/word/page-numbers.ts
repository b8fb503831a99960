import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { HAN_PUNCTUATION } from './fonts.js';
import { SIZE } from './measures.js';
import { STYLE } from './styles.js';

/** One character of 四号 from the edge: odd pages at the right, even pages at the left. */
const ONE_CHARACTER = SIZE.four * 10;

/** `default` is the odd pages where odd and even ones differ. */
export function pageNumbers(): { default: Footer; even: Footer } {
  return {
    default: footer({ alignment: AlignmentType.RIGHT, indent: { right: ONE_CHARACTER } }),
    even: footer({ alignment: AlignmentType.LEFT, indent: { left: ONE_CHARACTER } }),
  };
}

type Place = Pick<ConstructorParameters<typeof Paragraph>[0] & object, 'alignment' | 'indent'>;

function footer(place: Place): Footer {
  const number = new TextRun({ font: HAN_PUNCTUATION, children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new Paragraph({ style: STYLE.footer, ...place, children: [number] })] });
}
