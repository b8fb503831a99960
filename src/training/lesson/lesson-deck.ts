/** The slides of a lesson, from what was chosen of the plans: no more than can be taught in its minutes. */
import { chaptersOf } from '../../briefing/chapters.js';
import { type ChosenTasks, placesWithTargets } from '../../briefing/choose-tasks.js';
import { claimsOver } from '../../briefing/claims-of.js';
import { DETAILS } from '../../briefing/detail.js';
import { citedTitle } from '../../briefing/render/citation-note.js';
import { type Drafting, headingOf } from '../../briefing/task-parts.js';
import { shortRegionName } from '../../language/regions.js';
import { type Deck, MOST_TITLE } from '../../office/deck.js';
import type { Clause } from '../../vocabulary/clause.js';
import { type AskedQuiz, usualMix } from '../make-quiz.js';
import type { Quiz } from '../quiz/quiz.js';
import type { Edition } from '../quiz-blocks.js';
import { backgroundOf, backgroundSlides } from './background-slide.js';
import { shortName } from './brief-words.js';
import { budgetOf } from './budget.js';
import { chapterSlides, type ToldChapter } from './chapter-slides.js';
import { discussionSlides, goalsSlide, planName, recapSlide, structureSlide } from './frame-slides.js';
import { numberSlides } from './number-slides.js';
import { pairSlides } from './pair-slides.js';
import { type FactsOf, sayablesOf } from './points.js';
import { chosenItems, questionSlides, shownItems } from './question-slides.js';
import { type StepName, timetable } from './timetable.js';

export type LessonInput = {
  readonly chosen: ChosenTasks;
  /** All of the plans chosen. */
  readonly clauses: readonly Clause[];
  readonly factsOf: FactsOf;
  /** What wrong options of questions are taken from and checked against. */
  readonly makeQuiz: (asked: AskedQuiz) => Quiz;
  /** 20 to 180. */
  readonly minutes: number;
  readonly edition: Edition;
  readonly seed: number;
  readonly now: Date;
};

/** Questions to choose from for each that is asked: many are too long for a slide. */
const DRAFTED_A_QUESTION = 6;
const MOST_DRAFTED = 120;

export function lessonDeck({ chosen, clauses, factsOf, makeQuiz, minutes, edition, seed, now }: LessonInput): Deck {
  const { documents, selected } = chosen;
  const drafting: Drafting = {
    claims: claimsOver(clauses, documents),
    today: now.toISOString().slice(0, 10),
    detail: DETAILS[0],
    cut: () => undefined,
  };
  const chapters = toldChapters(chosen, factsOf, drafting);
  const places = placesWithTargets(chosen);
  const why = backgroundOf(documents, clauses, drafting);
  const made = {
    background: backgroundSlides(why),
    structure: chapters.length < 2 ? [] : [structureSlide(chapters, documents, clauses, drafting)],
    numbers: numberSlides(places, drafting),
    pairs: pairSlides(places, drafting),
    discussions: discussionSlides(chapters, drafting),
  };
  const mix = usualMix(Math.min(MOST_DRAFTED, Math.ceil((minutes / 9) * DRAFTED_A_QUESTION)));
  const items = shownItems(makeQuiz({ ...mix, seed }).items);
  const { frames, groups, questions } = budgetOf({
    minutes,
    frames: {
      background: made.background.length,
      structure: made.structure.length,
      numbers: made.numbers.length,
      pairs: made.pairs.length,
      discussions: made.discussions.length,
    },
    questions: items.length,
    slidesAQuestion: edition === 'trainee' ? 1 : 2,
    points: chapters.map(({ sayables }) => sayables.length),
  });
  const has: StepName[] = [
    '导入',
    '内容',
    ...(frames.pairs + frames.discussions > 0 ? ['研讨' as const] : []),
    ...(questions > 0 ? ['测验' as const] : []),
    '小结',
  ];
  const goals = [
    ...(frames.numbers > 0 ? ['说得出方案的主要目标和数字'] : ['说得出方案各章要做什么']),
    ...(selected.tasks.some(({ duty }) => duty !== null) ? ['找得到本单位的条款和责任'] : ['找得到要用的条款']),
    ...(frames.pairs > 0 ? ['分得清容易混淆的要求'] : []),
  ];
  return {
    title: shortName(documents.map(planName).join('、'), COVER_TITLE),
    subtitle: `培训课　${minutes}分钟`,
    notes: [...documents.map(citedTitle), '授课人：【待填：授课人】　时间：【待填：时间】'].join('\n'),
    slides: [
      goalsSlide({
        goals,
        why: frames.background > 0 ? [] : why,
        steps: timetable(minutes, new Set(has)),
        minutes,
      }),
      ...made.background.slice(0, frames.background),
      ...made.structure.slice(0, frames.structure),
      ...groups.flatMap((group) =>
        chapterSlides(
          group.chapters.flatMap((index) => chapters[index] ?? []),
          group.slides,
        ),
      ),
      ...made.numbers.slice(0, frames.numbers),
      ...made.pairs.slice(0, frames.pairs),
      ...made.discussions.slice(0, frames.discussions),
      ...questionSlides(chosenItems(items, questions), edition),
      recapSlide(chapters),
    ],
    generatedAt: now,
  };
}

const COVER_TITLE = 2 * MOST_TITLE;

/** Of several plans, each chapter says which it is of. */
function toldChapters({ documents, selected }: ChosenTasks, factsOf: FactsOf, drafting: Drafting): ToldChapter[] {
  return chaptersOf(selected.tasks).map((chapter) => {
    const { document, heading, tasks } = chapter;
    const [first] = tasks;
    const own = heading === '' && first !== undefined ? headingOf(first, drafting).claim.text : heading;
    const region = document.region === null ? '' : shortRegionName(document.region.name);
    const name = documents.length > 1 && region !== '' ? `${region}：${own}` : own;
    return { chapter, ownName: own, name, sayables: tasks.flatMap((task) => sayablesOf(task, factsOf, drafting)) };
  });
}
