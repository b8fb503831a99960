/** A paragraph a chapter of the plan: what it sets, what was reached, and a blank for what only the unit knows. */
import { toHanNumeral } from '../../language/numerals.js';
import { chargedUnits, leadUnitsOf } from '../../vocabulary/provision.js';
import { type Chapter, chaptersOf } from '../chapters.js';
import { unitClaim } from '../claims-of.js';
import type { Block, Part, Stated } from '../outline.js';
import { blank, joinedBy, textOfParts, words } from '../parts.js';
import { citedTitle } from '../render/citation-note.js';
import type { SelectedTask } from '../select-tasks.js';
import { distinctWords, quantified, suppliedPhrase, targetPhrases } from '../target-phrases.js';
import { type Drafting, headingOf, nameOf, stated } from '../task-parts.js';
import type { ContentOf } from '../template.js';
import type { DraftInput } from './draft-input.js';

type Chapters = ContentOf<'chapters'>;

export function chapterBlocks(content: Chapters, input: DraftInput, drafting: Drafting): Block[] {
  const chapters = chaptersOf(input.tasks);
  const documents = [...new Set(chapters.map(({ document }) => document))];
  if (documents.length < 2) return numbered(chapters, 2, content, input, drafting);
  return documents.flatMap((document, index): Block[] => [
    { kind: 'group', number: `（${toHanNumeral(index + 1)}）`, heading: citedTitle(document), level: 2 },
    ...numbered(
      chapters.filter((each) => each.document === document),
      3,
      content,
      input,
      drafting,
    ),
  ]);
}

function numbered(
  chapters: readonly Chapter[],
  level: 2 | 3,
  content: Chapters,
  input: DraftInput,
  drafting: Drafting,
): Block[] {
  const hasHeadings = content.form === 'heading' && drafting.detail.headings;
  const told = chapters.slice(0, drafting.detail.chapters);
  const blocks = told.flatMap((chapter, index): Block[] => {
    const number = content.form === 'points' ? `${toHanNumeral(index + 1)}是` : numberOf(index + 1, level);
    const paragraph = paragraphOf(chapter, content, input, drafting);
    if (chapter.heading === '') return [{ kind: 'line', parts: paragraph }];
    if (hasHeadings && paragraph.length > 0)
      return [
        { kind: 'group', number, heading: chapter.heading, level },
        { kind: 'line', parts: paragraph },
      ];
    return [{ kind: 'line', parts: [words(`${number}${chapter.heading}`), words('。'), ...paragraph] }];
  });
  return [...blocks, ...othersLine(chapters.slice(told.length), content, drafting)];
}

/** Those there is no room for, by name as far as there is. */
function othersLine(chapters: readonly Chapter[], { blank: wanted }: Chapters, drafting: Drafting): Block[] {
  if (chapters.length === 0) return [];
  for (const task of chapters.flatMap(({ tasks }) => tasks)) drafting.cut('names', [headingOf(task, drafting)]);
  const shown = chapters.slice(0, drafting.detail.names * 2);
  const named = shown.map(({ heading, tasks }) => `${heading}（${tasks.length}项）`).join('；');
  const rest = shown.length < chapters.length ? `等${chapters.length}个方面。` : '。';
  const toFill = wanted === undefined ? [] : [blank(wanted), words('。')];
  return [{ kind: 'line', parts: [words(`其他方面：${named}${rest}`), ...toFill] }];
}

function numberOf(index: number, level: 2 | 3): string {
  return level === 2 ? `（${toHanNumeral(index)}）` : `${index}.`;
}

type Sentence = (chapter: Chapter, input: DraftInput, drafting: Drafting) => Part[];

const SENTENCES: Readonly<Record<Chapters['say'][number], Sentence>> = {
  tasks: (chapter, _, drafting) => tasksSentence(chapter, drafting),
  targets: targetsSentence,
  units: ({ tasks }, _, drafting) => unitsSentence(tasks, drafting),
  overdue: overdueSentence,
};

function paragraphOf(
  chapter: Chapter,
  { say, blank: wanted }: Chapters,
  input: DraftInput,
  drafting: Drafting,
): Part[] {
  const said = say.flatMap((what) => SENTENCES[what](chapter, input, drafting));
  return wanted === undefined ? said : [...said, blank(wanted), words('。')];
}

/** 部署6项任务：科学配置医疗资源，打造区域医疗高地，…。 */
function tasksSentence({ heading, tasks }: Chapter, drafting: Drafting): Part[] {
  const names = distinctNames(tasks.map((task) => nameOf(task, drafting)));
  const [only] = names;
  if (names.length === 1 && only !== undefined && textOfParts(only) === heading) return [];
  const shown = names.slice(0, drafting.detail.names);
  for (const hidden of names.slice(shown.length))
    drafting.cut(
      'names',
      hidden.filter((part) => part.kind === 'stated'),
    );
  const rest = shown.length < names.length ? '等' : '';
  return [words(`部署${tasks.length}项任务：`), ...joinedBy('；', shown), words(`${rest}。`)];
}

/** Paragraphs under one heading share its name. */
function distinctNames(names: readonly (readonly Part[])[]): (readonly Part[])[] {
  const byText = new Map(names.map((name) => [textOfParts(name), name]));
  return [...byText.values()];
}

function targetsSentence({ tasks }: Chapter, { supplied }: DraftInput, drafting: Drafting): Part[] {
  const targets = quantified(tasks);
  const most = drafting.detail.targets;
  const reported = targets.filter(({ indicator }) => supplied.of(indicator) !== null);
  if (reported.length > 0) {
    const shown = reported.slice(0, Math.max(1, most));
    const rest = shown.length < reported.length ? '等' : '';
    return [
      ...joinedBy(
        '，',
        shown.map((target) => suppliedPhrase(target, supplied, drafting)),
      ),
      words(`${rest}。`),
    ];
  }
  const told = distinctWords(targets);
  const phrases = targetPhrases(told.slice(0, most), drafting);
  if (phrases.length === 0) return [];
  return [words('目标是：'), ...phrases, words(most < told.length ? `等${targets.length}项。` : '。')];
}

function overdueSentence({ tasks }: Chapter, { supplied }: DraftInput, drafting: Drafting): Part[] {
  const behind = quantified(tasks).filter(({ indicator }) => supplied.stateOf(indicator) === 'behind');
  if (behind.length === 0) return [];
  return [
    words('重点补上滞后的'),
    ...joinedBy(
      '，',
      behind.slice(0, Math.max(1, drafting.detail.targets)).map((target) => suppliedPhrase(target, supplied, drafting)),
    ),
    words('。'),
  ];
}

/** 由市卫生健康委牵头，市财政局、市医保局参与。 Where the plan names no lead, 责任单位. */
function unitsSentence(tasks: readonly SelectedTask[], drafting: Drafting): Part[] {
  const named = (of: (task: SelectedTask) => readonly string[]) =>
    distinctUnits(tasks.flatMap((task) => of(task).flatMap((unit) => stated(unitClaim(task, unit), drafting))));
  const leads = named(({ duty }) => (duty === null ? [] : leadUnitsOf(duty)));
  const isLead = (unit: Stated) => leads.some(({ claim }) => claim.text === unit.claim.text);
  const others = named(({ duty }) => (duty === null ? [] : chargedUnits(duty))).filter((unit) => !isLead(unit));
  if (leads.length === 0 && others.length === 0) return [];
  const most = drafting.detail.units;
  const isOpen = tasks.some(({ duty }) => duty?.open === true);
  const sharing = listed(others, most, isOpen);
  if (leads.length === 0) return [words('责任单位：'), ...sharing, words('。')];
  const shared = others.length === 0 ? [] : [words('，'), ...sharing, words('参与')];
  return [words('由'), ...listed(leads, most), words('牵头'), ...shared, words('。')];
}

function distinctUnits(units: readonly Stated[]): Stated[] {
  return units.filter(({ claim }, index) => units.findIndex((other) => other.claim.text === claim.text) === index);
}

/** `isOpen`: the plan itself ends the list in 等. */
function listed(units: readonly Stated[], most: number, isOpen = false): Part[] {
  const shown = units.slice(0, most);
  const parts = joinedBy(
    '、',
    shown.map((unit) => [unit]),
  );
  return isOpen || shown.length < units.length ? [...parts, words('等')] : parts;
}
