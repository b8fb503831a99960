/** Wires what is drafted from templates: briefings, packs for training, quizzes, and the files they come in. */
import { join } from 'node:path';
import { type Mention, mentionsOf } from '../briefing/choose-tasks.js';
import {
  type DataTemplate,
  type Drafted,
  type DraftedOutline,
  dataTemplate,
  draftBriefing,
  type NotDrafted,
} from '../briefing/draft-briefing.js';
import { type LoadedTemplates, loadTemplates } from '../briefing/load-templates.js';
import type { Reasons } from '../briefing/read-template.js';
import { checkingPaper } from '../briefing/render/checking-paper.js';
import { handInPaper } from '../briefing/render/hand-in-paper.js';
import { checkingMarkdown, handInMarkdown } from '../briefing/render/markdown.js';
import { outlineSheets, workbookName } from '../briefing/render/sheets.js';
import type { BriefingRequest } from '../briefing/request.js';
import { progressProblemCopy } from '../copy/progress-problem-copy.js';
import type { LinkScope, LinksFor, ReaderLinks } from '../copy/reader-links.js';
import type { Sources } from '../evidence/sources.js';
import { writeFilesAside } from '../indexing/write-aside.js';
import type { Deck } from '../office/deck.js';
import { readTables } from '../office/read-table.js';
import { printSlides } from '../office/slides.js';
import { printWord } from '../office/word.js';
import { writeWorkbook } from '../office/workbook.js';
import type { MarkdownDraft } from '../tools/use-cases.js';
import { comparisonDeck } from '../training/lesson/comparison-deck.js';
import { isLesson, type LessonOptions, lesson, type Taught } from '../training/lesson/lesson.js';
import { type AskedQuiz, type MadeQuiz, makeQuiz } from '../training/make-quiz.js';
import { openStudy, type StudyOptions } from '../training/open-study.js';
import type { ClauseId } from '../vocabulary/clause.js';

/** A spreadsheet a user hands in, by its file name. */
export type SuppliedFile = { readonly name: string; readonly bytes: Uint8Array };

export type Drafts = {
  /** An outline over the plans, or why there is none. Throws what reading supplied data throws. */
  readonly brief: (request: BriefingRequest, data?: SuppliedFile) => Promise<Drafted>;
  /** The same, printed in the page format of official documents: an outline of many plans is long, its file is not. */
  readonly briefWord: (request: BriefingRequest, data?: SuppliedFile) => Promise<PrintedDraft | NotDrafted>;
  readonly trainWord: (request: BriefingRequest) => Promise<PrintedDraft | NotDrafted>;
  /** The same as text, in both its papers; the sources linked for whom they are told to, by nothing where left out. */
  readonly briefMarkdown: (request: BriefingRequest, linkedFor?: LinkScope) => Promise<MarkdownDraft | NotDrafted>;
  /** How long it will be and what it leaves out, or why there is none; nothing is printed. */
  readonly briefPreview: (request: BriefingRequest) => Promise<DraftPreview | NotDrafted>;
  readonly trainPreview: (request: BriefingRequest) => Promise<DraftPreview | NotDrafted>;
  /** Clauses that only mention the topic of a request: any of them may be asked for in its `also`. */
  readonly briefMentions: (request: BriefingRequest) => Promise<readonly Mention[]>;
  /** The templates at hand, and what is wrong with those that cannot be used. */
  readonly briefingTemplates: (reasons?: Reasons) => Promise<LoadedTemplates>;
  /** The sheet to fill in for the targets of a request's tasks. */
  readonly briefingData: (request: BriefingRequest) => Promise<DataTemplate>;
  /** A pack for training over the plans, or why there is none. */
  readonly train: (request: BriefingRequest, options?: StudyOptions) => Promise<Drafted>;
  /** The slides of a pack: a lesson of so many minutes, or of a template that only compares its tables. */
  readonly trainSlides: (
    request: BriefingRequest,
    options: LessonOptions,
    /** Of the same request, where it is at hand: what compares plans is not drafted again. */
    drafted?: DraftedOutline,
  ) => Promise<Taught | NotDrafted>;
  readonly trainingTemplates: (reasons?: Reasons) => Promise<LoadedTemplates>;
  /** Questions with keys by rule, the same for the same seed. */
  readonly makeQuiz: (request: BriefingRequest, asked: AskedQuiz) => Promise<MadeQuiz>;
  /** Reads a spreadsheet a user hands in. Throws AppError `input-invalid`. */
  readonly readTables: typeof readTables;
  /** The bytes of a .docx in the page format of official documents; of a .pptx; of an .xlsx. Each library is loaded with the first. */
  readonly printWord: typeof printWord;
  readonly printSlides: (deck: Deck) => Promise<Buffer>;
  readonly writeWorkbook: typeof writeWorkbook;
  /** Writes files that belong together, all of them whole or none. Throws the `storage-*` errors. */
  readonly writeFiles: typeof writeFilesAside;
};

/** What an edge tells of a draft. */
export type DraftPreview = Pick<DraftedOutline, 'status' | 'counts' | 'units' | 'pages' | 'isWithin'> & {
  readonly template: { readonly id: string; readonly name: string };
};

/** A draft that is printed already, and its files. */
export type PrintedDraft = DraftPreview & {
  /** Titles of the plans it rests on. */
  readonly plans: readonly string[];
  /** Of the supplied data: its rows, and what was not used. */
  readonly supplied: Pick<DraftedOutline, 'rows' | 'problems'>;
  /** Those it cites. */
  readonly clauses: readonly ClauseId[];
  /** What is handed in, the checking copy, and a workbook where the template has one. */
  readonly files: readonly DraftFile[];
};

export type DraftFile = { readonly name: string; readonly extension: 'docx' | 'xlsx'; readonly bytes: Uint8Array };

/** A pack nobody said more of: with its key, and the same each time. */
const USUAL_STUDY: StudyOptions = { edition: 'trainer', seed: 1 };

export type DraftsInput = {
  readonly promptsDir: string;
  /** Into the reader; null where there is none. */
  readonly linksFor: LinksFor | null;
  readonly withLibrary: <Result>(work: (library: Sources) => Promise<Result>) => Promise<Result>;
};

export function createDrafts({ promptsDir, linksFor, withLibrary }: DraftsInput): Drafts {
  // A paper is passed on: its links open the document they name and no other.
  const links = linksFor?.('own') ?? null;
  const briefings = join(promptsDir, 'briefings');
  const trainings = join(promptsDir, 'training');
  const brief: Drafts['brief'] = async (request, data) => {
    const [{ templates }, tables] = await Promise.all([
      loadTemplates(briefings),
      data === undefined ? null : readTables(data),
    ]);
    const deps = { templates, now: new Date(), openStudy: openStudy(USUAL_STUDY) };
    return withLibrary((library) => draftBriefing(request, { library, ...deps }, tables));
  };
  const train: Drafts['train'] = async (request, options = USUAL_STUDY) => {
    const { templates } = await loadTemplates(trainings);
    const deps = { templates, now: new Date(), openStudy: openStudy(options) };
    return withLibrary((library) => draftBriefing(request, { library, ...deps }));
  };
  const trainSlides: Drafts['trainSlides'] = async (request, options, atHand) => {
    const { templates } = await loadTemplates(trainings);
    const template = templates.find(({ id, name }) => id === request.template || name === request.template);
    if (template !== undefined && isLesson(template))
      return withLibrary((library) => lesson(request, { ...options, now: new Date() }, library));
    const drafted = atHand ?? (await train(request, options));
    return drafted.status === 'drafted' ? { status: 'taught', deck: comparisonDeck(drafted.outline) } : drafted;
  };
  return {
    brief,
    train,
    trainSlides,
    briefWord: async (request, data) => printed(await brief(request, data), links),
    trainWord: async (request) => printed(await train(request), links),
    briefMarkdown: async (request, linkedFor) =>
      asMarkdown(await brief(request), linkedFor === undefined ? null : (linksFor?.(linkedFor) ?? null)),
    briefPreview: async (request) => previewed(await brief(request)),
    trainPreview: async (request) => previewed(await train(request)),
    briefMentions: (request) => withLibrary((library) => mentionsOf(request, library)),
    briefingTemplates: (reasons) => loadTemplates(briefings, reasons),
    briefingData: (request) => withLibrary((library) => dataTemplate(request, library)),
    trainingTemplates: (reasons) => loadTemplates(trainings, reasons),
    makeQuiz: (request, asked) => withLibrary((library) => makeQuiz(request, asked, library)),
    readTables,
    printWord,
    printSlides: (deck) => printSlides(deck, links?.quote ?? null),
    writeWorkbook,
    writeFiles: writeFilesAside,
  };
}

function asMarkdown(drafted: Drafted, links: ReaderLinks | null): MarkdownDraft | NotDrafted {
  if (drafted.status !== 'drafted') return drafted;
  const { outline, isWithin } = drafted;
  const { id, name } = outline.template;
  return {
    ...{ status: 'drafted', template: { id, name }, isWithin },
    ...{ handIn: handInMarkdown(outline), checking: checkingMarkdown(outline, { linkOf: links?.quote ?? null }) },
  };
}

function previewed(drafted: Drafted): DraftPreview | NotDrafted {
  return drafted.status === 'drafted' ? toldOf(drafted) : drafted;
}

function toldOf({ status, counts, units, pages, isWithin, outline }: DraftedOutline): DraftPreview {
  const { id, name } = outline.template;
  return { status, counts, units, pages, isWithin, template: { id, name } };
}

async function printed(drafted: Drafted, links: ReaderLinks | null): Promise<PrintedDraft | NotDrafted> {
  if (drafted.status !== 'drafted') return drafted;
  const { outline, documents, rows, problems } = drafted;
  const { title } = outline;
  // The documents are Chinese, and so are the reasons in the checking copy.
  const unused = drafted.problems.map((problem) => progressProblemCopy(problem, 'zh'));
  const files: DraftFile[] = [
    { name: title, extension: 'docx', bytes: await printWord(handInPaper(outline)) },
    {
      name: `${title}（核对稿）`,
      extension: 'docx',
      bytes: await printWord(checkingPaper(outline, { problems: unused, linkOf: links?.quote ?? null })),
    },
  ];
  if (outline.workbook.length > 0)
    files.push({
      name: `${title}（${workbookName(outline)}）`,
      extension: 'xlsx',
      bytes: await writeWorkbook(outlineSheets(outline)),
    });
  const clauses = [...new Set(outline.sources.map(({ clauseId }) => clauseId))];
  const plans = documents.map((document) => document.title);
  return { ...toldOf(drafted), plans, clauses, supplied: { rows, problems }, files };
}
