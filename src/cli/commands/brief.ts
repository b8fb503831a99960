import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { en, zhCN } from 'zod/locales';
import type { DraftedOutline } from '../../briefing/draft-briefing.js';
import { type Reasons, readTemplate } from '../../briefing/read-template.js';
import { outlineJson } from '../../briefing/render/json.js';
import { type BriefingRequest, type Desk, USUAL_TEMPLATE } from '../../briefing/request.js';
import { jsonLine } from '../../copy/json-line.js';
import { notDraftedWords } from '../../copy/not-drafted-words.js';
import { progressProblemCopy } from '../../copy/progress-problem-copy.js';
import { MINUTES } from '../../training/lesson/minutes.js';
import type { StudyOptions } from '../../training/open-study.js';
import { AppError } from '../../vocabulary/errors.js';
import { DRAFT_OPTIONS, draftedCopy, templateProblemCopy, templateSoundCopy, writtenCopy } from '../brief-copy.js';
import { COPIES, type Copy, filesOf, markdownOf } from '../brief-files.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { type OutFile, type OutFormat, outFile } from '../out-file.js';
import { plainTerminal } from '../plain-terminal.js';
import type { CliApp, Locale, Surroundings } from '../surroundings.js';
import { withApp } from '../with-app.js';

export type BriefOptions = Partial<
  Record<
    | 'template'
    | 'region'
    | 'topic'
    | 'part'
    | 'period'
    | 'audience'
    | 'out'
    | 'only'
    | 'check'
    | 'data'
    | 'dataTemplate',
    string
  >
> & {
  readonly document?: readonly string[];
  readonly unit?: readonly string[];
  readonly also?: readonly string[];
  readonly from?: number;
  readonly to?: number;
  readonly list?: boolean;
  readonly json?: boolean;
  readonly force?: boolean;
  readonly trainee?: boolean;
  readonly seed?: number;
  readonly minutes?: number;
};

const FORMATS: Readonly<Record<Desk, readonly OutFormat[]>> = {
  briefing: ['docx', 'xlsx', 'md', 'json'],
  training: ['docx', 'pptx', 'xlsx', 'md', 'json'],
};

/** Drafts an outline or a pack; lists the templates, or checks a file of one. */
export async function brief(
  options: BriefOptions,
  surroundings: Surroundings,
  desk: Desk = 'briefing',
): Promise<ExitCode> {
  if (options.check !== undefined) return checkTemplate(options.check, surroundings);
  if (options.list === true) return listTemplates(options, surroundings, desk);
  const { output, locale } = surroundings;
  if (options.dataTemplate !== undefined) return writeDataTemplate(options.dataTemplate, options, surroundings);
  const data = options.data === undefined ? undefined : await readData(options.data);
  const out =
    options.out === undefined
      ? null
      : await outFile(options.out, { formats: FORMATS[desk], force: options.force === true });
  const only = COPIES[options.only ?? ''] ?? null;
  return withApp(surroundings, async (app) => {
    const { problems } = await templatesOf(desk, app, locale);
    for (const problem of problems) output.message(plainTerminal(templateProblemCopy(problem, locale)));
    const request = requestOf(options, desk);
    const drafted = desk === 'briefing' ? await app.brief(request, data) : await app.train(request, studyOf(options));
    if (drafted.status !== 'drafted') {
      if (options.json === true) output.result(jsonLine(drafted));
      output.message(plainTerminal(notDraftedWords(drafted, DRAFT_OPTIONS, locale)));
      return EXIT.badInput;
    }
    await deliver(
      drafted,
      {
        out,
        only,
        asJson: options.json === true,
        force: options.force === true,
        slides: (opened) => slidesOf(request, options, { app: opened, drafted }),
      },
      app,
      surroundings,
    );
    return EXIT.done;
  });
}

type Delivery = {
  readonly out: OutFile | null;
  readonly only: Copy | null;
  readonly asJson: boolean;
  readonly force: boolean;
  readonly slides: (app: CliApp) => Promise<Uint8Array>;
};

async function deliver(
  drafted: DraftedOutline,
  { out, only, asJson, force, slides }: Delivery,
  app: CliApp,
  { output, locale, links = null }: Surroundings,
): Promise<void> {
  const { outline } = drafted;
  const problems = drafted.problems.map((problem) => progressProblemCopy(problem, locale));
  const linkOf = links?.quote ?? null;
  const written = out === null ? [] : filesOf(drafted, { ...out, only, slides, linkOf });
  for (const { path, format } of written) await outFile(path, { formats: [format], force });
  const files: { path: string; bytes: Uint8Array }[] = [];
  for (const { path, bytes } of written) files.push({ path, bytes: await bytes(app) });
  await app.writeFiles(files);
  if (asJson) output.result(jsonLine(outlineJson(outline)));
  else if (out === null) output.result(plainTerminal(markdownOf(drafted, { only, linkOf })));
  for (const problem of problems) output.message(plainTerminal(problem));
  output.message(draftedCopy(drafted, locale));
  for (const { path } of written) output.message(plainTerminal(writtenCopy(path, locale)));
}

/** Of a request that was drafted already. */
async function slidesOf(
  request: BriefingRequest,
  options: BriefOptions,
  { app, drafted }: { readonly app: CliApp; readonly drafted: DraftedOutline },
): Promise<Uint8Array> {
  const lesson = { ...studyOf(options), minutes: options.minutes ?? MINUTES.usual };
  const taught = await app.trainSlides(request, lesson, drafted);
  if (taught.status !== 'taught') throw new TypeError(`what was drafted is not taught: ${taught.status}`);
  return app.printSlides(taught.deck);
}

async function readData(path: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (cause) {
    throw new AppError('input-invalid', `${path} cannot be read`, {
      cause,
      details: { table: path, reason: 'unreadable' },
    });
  }
}

/** The sheet to fill in for `--data`. */
async function writeDataTemplate(file: string, options: BriefOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { output, locale } = surroundings;
  const { path } = await outFile(file, { formats: ['xlsx'], force: options.force === true });
  return withApp(surroundings, async (app) => {
    const data = await app.briefingData(requestOf(options, 'briefing'));
    if (data.status !== 'ready') {
      output.message(plainTerminal(notDraftedWords(data, DRAFT_OPTIONS, locale)));
      return EXIT.badInput;
    }
    await app.writeFiles([{ path, bytes: await app.writeWorkbook([data.sheet]) }]);
    output.message(plainTerminal(writtenCopy(path, locale)));
    return EXIT.done;
  });
}

function studyOf({ trainee, seed = 1 }: BriefOptions): StudyOptions {
  return { edition: trainee === true ? 'trainee' : 'trainer', seed };
}

function templatesOf(desk: Desk, app: CliApp, locale: Locale) {
  return desk === 'briefing' ? app.briefingTemplates(reasonsIn(locale)) : app.trainingTemplates(reasonsIn(locale));
}

export function requestOf(options: BriefOptions, desk: Desk): BriefingRequest {
  const { region = null, topic = null, part = null, period = null, audience = null } = options;
  const {
    template = USUAL_TEMPLATE[desk],
    document: documents = [],
    unit: units = [],
    also = [],
    from = null,
    to = null,
  } = options;
  const unit = units.length === 0 ? null : units.join('、');
  return { template, documents, region, unit, topic, also, part, from, to, period, audience };
}

async function listTemplates({ json }: BriefOptions, surroundings: Surroundings, desk: Desk): Promise<ExitCode> {
  const { output, locale } = surroundings;
  return withApp(surroundings, async (app) => {
    const { templates, problems } = await templatesOf(desk, app, locale);
    for (const { id, version, name, about, needs } of templates)
      output.result(json === true ? jsonLine({ id, version, name, about, needs }) : `${id}  ${name}\n  ${about}`);
    for (const problem of problems) output.message(plainTerminal(templateProblemCopy(problem, locale)));
    return problems.length === 0 ? EXIT.done : EXIT.badInput;
  });
}

async function checkTemplate(file: string, { output, locale }: Surroundings): Promise<ExitCode> {
  const yaml = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new AppError('input-invalid', `${file} cannot be read (${cause.code})`, {
      cause,
      details: { file, reason: 'unreadable' },
    });
  });
  const read = readTemplate(yaml, file, reasonsIn(locale));
  if (read.kind === 'template') {
    output.result(templateSoundCopy(plainTerminal(file), locale));
    return EXIT.done;
  }
  for (const problem of read.problems) output.message(plainTerminal(templateProblemCopy(problem, locale)));
  return EXIT.badInput;
}

function reasonsIn(locale: Locale): Reasons {
  return (locale === 'zh' ? zhCN() : en()).localeError;
}
