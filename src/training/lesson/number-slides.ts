/** The targets of a plan as numbers: per cents as bars, others in large type. */

import { indicatorNameClaim, targetClaim } from '../../briefing/claims-of.js';
import { distinctWords, quantified } from '../../briefing/target-phrases.js';
import type { Task } from '../../briefing/task.js';
import { type Drafting, stated } from '../../briefing/task-parts.js';
import { isBalanced } from '../../language/balanced.js';
import type { Slide } from '../../office/deck.js';
import type { VerifiedClaim } from '../../vocabulary/answer.js';
import { inBlocks } from './blocks.js';
import { lengthOf } from './brief-words.js';
import { notes } from './notes.js';

type Number_ = {
  readonly label: string;
  readonly shown: string;
  readonly percent: number | null;
  readonly claims: readonly VerifiedClaim[];
};

const BARS = { most: 5, least: 3, label: 14, shown: 9 };
const FIGURES = { most: 6, label: 11, shown: 8 };
const PERCENT = /\d+(?:\.\d+)?(?=\s*[%％])/g;

/** As many slides as the targets fill, those with bars first. */
export function numberSlides(tasks: readonly Task[], drafting: Drafting): Slide[] {
  const all = distinctWords(quantified(tasks)).flatMap(({ task, indicator }): Number_[] => {
    const [name] = stated(indicatorNameClaim(task, indicator), drafting);
    const [target] = stated(targetClaim(task, indicator), drafting);
    if (name === undefined || target === undefined) return [];
    const percents = target.claim.text.match(PERCENT) ?? [];
    const percent = percents.length === 1 ? Number(percents[0]) : null;
    return [{ label: name.claim.text, shown: target.claim.text, percent, claims: [target.claim] }];
  });
  const fitting = (numbers: readonly Number_[], most: { label: number; shown: number }) =>
    distinct(
      numbers.filter(
        ({ label, shown }) =>
          lengthOf(label) <= most.label && lengthOf(shown) <= most.shown && isBalanced(label + shown),
      ),
    );
  const percents = fitting(
    all.filter(({ percent }) => percent !== null),
    BARS,
  );
  const bars = inBlocks(percents, BARS.most).filter((block) => block.length >= BARS.least);
  const drawn = new Set(bars.flat());
  const rest = fitting(
    all.filter((each) => !drawn.has(each)),
    FIGURES,
  );
  const figures = inBlocks(rest, FIGURES.most).filter((block) => bars.length === 0 || block.length >= FIGURES.most / 2);
  return [...bars.map(barSlide), ...figures.map(figureSlide)];
}

function barSlide(numbers: readonly Number_[]): Slide {
  const bars = numbers.map(({ label, shown, percent }) => ({ label, shown, value: percent ?? 0 }));
  return slideOf('用数字说话：百分比目标', { kind: 'bars', bars }, numbers);
}

function figureSlide(numbers: readonly Number_[]): Slide {
  const figures = numbers.map(({ label, shown }) => ({ figure: shown, label }));
  return slideOf('用数字说话', { kind: 'figures', figures }, numbers);
}

function slideOf(title: string, body: Slide['body'], numbers: readonly Number_[]): Slide {
  return {
    title,
    body,
    footer: '',
    ...notes(
      [],
      numbers.flatMap(({ claims }) => claims),
    ),
  };
}

function distinct(numbers: readonly Number_[]): Number_[] {
  return [...new Map(numbers.toReversed().map((each) => [each.label, each])).values()].toReversed();
}
