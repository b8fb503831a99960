import { Command, InvalidArgumentError, Option } from 'commander';
import { FACT_KIND_CHOICES, ROLE_CHOICES } from '../tools/fact-choices.js';
import { MINUTES } from '../training/lesson/minutes.js';
import type { AddCommandOptions } from './commands/add.js';
import type { AskOptions } from './commands/ask.js';
import type { AuditOptions } from './commands/audit.js';
import type { BackupOptions } from './commands/backup.js';
import type { BriefOptions } from './commands/brief.js';
import type { ClausesOptions } from './commands/clauses.js';
import type { DocumentsOptions } from './commands/documents.js';
import type { FactsOptions } from './commands/facts.js';
import type { GradeOptions } from './commands/grade.js';
import type { QuizOptions } from './commands/quiz.js';
import type { ExitCode } from './exit-codes.js';
import { type ProgramCopy, programCopy } from './program-copy.js';
import type { Surroundings } from './surroundings.js';

/** Where the exit code of the command that ran is put. */
export type Outcome = { exitCode: ExitCode };

/** The commands and their options. Each command's code is loaded when it runs. Throws `CommanderError` for wrong usage. */
export function createProgram(version: string, surroundings: Surroundings, outcome: Outcome): Command {
  const { locale, output } = surroundings;
  const copy = programCopy(locale);
  const program = new Command('tiaowen')
    .description(copy.about)
    .version(version, '-V, --version', copy.version)
    .helpOption('-h, --help', copy.help)
    .helpCommand(false)
    .option('--debug', copy.debug)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => output.result(text.trimEnd()),
      writeErr: (text) => output.message(text.trimEnd()),
      // Wrong usage is reported once, by whoever runs the program.
      outputError: () => {},
    });
  addAsk(program, { copy, surroundings, outcome });
  addLists(program, { copy, surroundings, outcome });
  addDrafts(program, { copy, surroundings, outcome });
  program
    .command('add')
    .description(copy.add)
    .argument('<file...>', copy.addFile)
    .option('--check', copy.checkFile)
    .option('--force', copy.forceAdd)
    .option('--json', copy.json)
    .action(async (files: string[], options: AddCommandOptions) => {
      const { add } = await import('./commands/add.js');
      outcome.exitCode = await add(files, options, surroundings);
    });
  program
    .command('usage')
    .description(copy.usage)
    .option('--json', copy.json)
    .action(async (options: { json?: boolean }) => {
      const { usage } = await import('./commands/usage.js');
      outcome.exitCode = await usage(options, surroundings);
    });
  program
    .command('audit')
    .description(copy.audit)
    .option('--json', copy.json)
    .addOption(new Option('--since <day>', copy.auditSince).argParser(dayOrTime))
    .action(async (options: AuditOptions) => {
      const { audit } = await import('./commands/audit.js');
      outcome.exitCode = await audit(options, surroundings);
    });
  program
    .command('index')
    .description(copy.index)
    .option('--json', copy.json)
    .action(async (options: { json?: boolean }) => {
      const { indexCorpus } = await import('./commands/index-corpus.js');
      outcome.exitCode = await indexCorpus(options, surroundings);
    });
  addKeeping(program, { copy, surroundings, outcome });
  return program;
}

type Parts = { readonly copy: ProgramCopy; readonly surroundings: Surroundings; readonly outcome: Outcome };

function addKeeping(program: Command, { copy, surroundings, outcome }: Parts): void {
  const add = (name: 'backup' | 'restore') =>
    program
      .command(name)
      .description(copy[name])
      .argument('<file>', copy.backupFile)
      .option('--force', name === 'backup' ? copy.force : copy.forceRestore)
      .option('--json', copy.json)
      .action(async (file: string, options: BackupOptions) => {
        const commands = await import('./commands/backup.js');
        outcome.exitCode = await commands[name](file, options, surroundings);
      });
  add('backup');
  add('restore');
}

function addAsk(program: Command, { copy, surroundings, outcome }: Parts): void {
  program
    .command('ask')
    .description(copy.ask)
    .argument('[question...]', copy.question)
    .option('--json', copy.json)
    .option('--file <path>', copy.file)
    .option('--history <questions...>', copy.history)
    .option('--explain', copy.explain)
    .option('--strict', copy.strict)
    .action(async (words: string[], options: AskOptions & { file?: string }, command: Command) => {
      if (options.file === undefined) {
        if (words.length === 0) command.error(copy.noQuestion, { code: 'tiaowen.usage' });
        const { ask } = await import('./commands/ask.js');
        outcome.exitCode = await ask(words.join(' '), options, surroundings);
        return;
      }
      if (words.length > 0) command.error(copy.questionAndFile, { code: 'tiaowen.usage' });
      const { askFile } = await import('./commands/ask-file.js');
      outcome.exitCode = await askFile(options.file, { strict: options.strict === true }, surroundings);
    });
}

/** Options that choose a template and the tasks it is filled from. */
function addChoices(command: Command, copy: ProgramCopy): Command {
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  return command
    .option('--template <id>', copy.template)
    .option('--document <id>', copy.briefDocument, collect)
    .option('--region <name>', copy.region)
    .option('--unit <name>', copy.unit, collect)
    .option('--topic <words>', copy.topic)
    .option('--also <label>', copy.also, collect)
    .option('--part <label>', copy.part)
    .addOption(new Option('--from <year>', copy.from).argParser(year))
    .addOption(new Option('--to <year>', copy.to).argParser(year))
    .option('--out <file>', copy.out)
    .addOption(new Option('--only <paper>', copy.only).choices(['报送稿', '核对稿']))
    .option('--force', copy.force)
    .option('--list', copy.listTemplates)
    .option('--check <file>', copy.checkTemplate)
    .option('--json', copy.json);
}

function addDrafts(program: Command, { copy, surroundings, outcome }: Parts): void {
  addChoices(program.command('brief').description(copy.brief), copy)
    .option('--period <words>', copy.period)
    .option('--audience <words>', copy.audience)
    .option('--data <file>', copy.data)
    .option('--data-template <file>', copy.dataTemplate)
    .action(async (options: BriefOptions) => {
      const { brief } = await import('./commands/brief.js');
      outcome.exitCode = await brief(options, surroundings);
    });
  addChoices(program.command('train').description(copy.train), copy)
    .addOption(new Option('--seed <number>', copy.seed).argParser(wholeNumber(0, 2 ** 31 - 1)))
    .option('--trainee', copy.trainee)
    .addOption(new Option('--minutes <count>', copy.minutes).argParser(wholeNumber(MINUTES.least, MINUTES.most)))
    .addOption(new Option('--quiz <count>', copy.quiz).argParser(wholeNumber(1, 200)))
    .option('--types <list>', copy.types)
    .option('--grade <file>', copy.grade)
    .option('--quiz-file <file>', copy.quizFile)
    .action(async (options: BriefOptions & Partial<QuizOptions & GradeOptions>, command: Command) => {
      const { grade: answers, quizFile, quiz: count } = options;
      if (answers !== undefined) {
        if (quizFile === undefined) command.error(copy.gradeNeedsQuiz, { code: 'tiaowen.usage' });
        const { grade } = await import('./commands/grade.js');
        outcome.exitCode = await grade({ ...options, grade: answers, quizFile }, surroundings);
      } else if (count !== undefined) {
        const { quiz } = await import('./commands/quiz.js');
        outcome.exitCode = await quiz({ ...options, quiz: count }, surroundings);
      } else {
        const { brief } = await import('./commands/brief.js');
        outcome.exitCode = await brief(options, surroundings, 'training');
      }
    });
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d{1,10}$/.test(text) || value < least || value > most) throw new InvalidArgumentError(`${least}–${most}`);
    return value;
  };
}

function year(text: string): number {
  if (!/^20\d{2}$/.test(text)) throw new InvalidArgumentError('2000–2099');
  return Number(text);
}

/** A day begins at midnight as this machine counts. */
function dayOrTime(text: string): Date {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const isDay = day !== undefined;
  const time = isDay ? new Date(Number(year), Number(month) - 1, Number(day)) : new Date(text);
  const isReal = isDay ? time.getMonth() === Number(month) - 1 : /^\d{4}-\d{2}-\d{2}T/.test(text);
  if (!isReal || Number.isNaN(time.getTime())) throw new InvalidArgumentError('2031-03-05');
  return time;
}

function addLists(program: Command, { copy, surroundings, outcome }: Parts): void {
  program
    .command('documents')
    .description(copy.documents)
    .option('--explain <id>', copy.explainDocument)
    .option('--json', copy.json)
    .action(async (options: DocumentsOptions) => {
      const { documents } = await import('./commands/documents.js');
      outcome.exitCode = await documents(options, surroundings);
    });
  program
    .command('clauses')
    .description(copy.clauses)
    .option('--json', copy.json)
    .option('--document <id>', copy.document)
    .action(async (options: ClausesOptions) => {
      const { clauses } = await import('./commands/clauses.js');
      outcome.exitCode = await clauses(options, surroundings);
    });
  program
    .command('facts')
    .description(copy.facts)
    .option('--json', copy.json)
    .option('--document <id>', copy.document)
    .addOption(new Option('--kind <kind>', copy.kind).choices(FACT_KIND_CHOICES))
    .option('--unit <unit>', copy.factUnit)
    .addOption(new Option('--role <role>', copy.factRole).choices(ROLE_CHOICES))
    .option('--region <region>', copy.factRegion)
    .addOption(new Option('--year <year>', copy.factYear).argParser(wholeNumber(1900, 2100)))
    .addOption(new Option('--limit <count>', copy.limit).argParser(wholeNumber(1, 1_000_000)))
    .addOption(new Option('--offset <count>', copy.offset).argParser(wholeNumber(0, 1_000_000_000)))
    .action(async (options: FactsOptions) => {
      const { facts } = await import('./commands/facts.js');
      outcome.exitCode = await facts(options, surroundings);
    });
}
