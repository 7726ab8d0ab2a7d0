import { type Exported, exported, exportTypes } from '@viaggio/contract/exports';
import { PRESET_IDS } from '@viaggio/domain/imports';
import { AppError } from '@viaggio/domain/shared';
import { Argument, Command, CommanderError, Option } from 'commander';
import { backUp } from './backup/backUp';
import { restore } from './backup/restore';
import { examine } from './doctor/examine';
import { type ExportOptions, exportFile } from './exportFile/exportFile';
import { type ImportOptions, importFile } from './importFile/importFile';
import { CliError, EXIT, type Exit, type Io } from './io';
import { createServer, type Server } from './server/createServer';

/** The program: takes its arguments, answers how it ended. */
export function createProgram(io: Io): (args: readonly string[]) => Promise<Exit> {
  return async (args) => {
    let exit: Exit = EXIT.done;
    const program = describe(io, (code) => {
      exit = code;
    });
    try {
      await program.parseAsync(args, { from: 'user' });
      return exit;
    } catch (fault) {
      if (fault instanceof CommanderError) return fault.exitCode === 0 ? EXIT.done : EXIT.usage;
      if (fault instanceof AppError) return fail(io, fault.message, EXIT.usage);
      if (fault instanceof CliError) return fail(io, fault.message, fault.exit);
      throw fault;
    }
  };
}

type Ended = (exit: Exit) => void;

/** Where the server is, and who asks. */
interface Access {
  readonly apiKey?: string;
  readonly url?: string;
}

function describe(io: Io, ended: Ended): Command {
  const { words } = io.config.language;
  const program = new Command('viaggio')
    .description(words.about)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err });
  describeImport(program, io, ended);
  describeExport(program, io, ended);
  describeBackup(program, io, ended);
  describeDoctor(program, io, ended);
  return program;
}

function serverOf(io: Io, options: Access): Server {
  const { words } = io.config.language;
  const apiKey = options.apiKey ?? io.config.apiKey;
  if (apiKey === '') throw new CliError(words.noKey, EXIT.usage);
  const url = (options.url ?? io.config.url).replace(/\/+$/, '');
  return createServer(io, { url, apiKey }, words);
}

function describeImport(program: Command, io: Io, ended: Ended): void {
  const language = io.config.language;
  const { words } = language;
  program
    .command('import')
    .description(words.aboutImport)
    .argument('<file>', words.aboutFile)
    .option('--map <mapping>', words.aboutMap)
    .addOption(new Option('--preset <name>', words.aboutPreset).choices(['auto', 'none', ...PRESET_IDS]))
    .option('--timezone <zone>', words.aboutTimezone)
    .addOption(
      new Option('--date-order <order>', words.aboutDates).choices([
        'auto',
        'day-first',
        'month-first',
        'year-first',
      ]),
    )
    .option('--dry-run', words.aboutDryRun)
    .option('--api-key <key>', words.aboutKey)
    .option('--url <address>', words.aboutUrl)
    .option('--json', words.aboutJson)
    .action(async (file: string, options: ImportOptions & Access) => {
      ended(await importFile(io, serverOf(io, options), language, file, options));
    });
}

function describeExport(program: Command, io: Io, ended: Ended): void {
  const language = io.config.language;
  const { words } = language;
  program
    .command('export')
    .description(words.aboutExport)
    .addArgument(new Argument('<what>').choices(exported))
    .addOption(new Option('--format <format>', words.aboutFormat).choices(Object.keys(exportTypes)))
    .option('--from <day>', words.aboutFrom)
    .option('--to <day>', words.aboutTo)
    .option('--segment <segment>', words.aboutSegment)
    .option('--place <place>', words.aboutPlace)
    .option('--out <file>', words.aboutOut)
    .option('--api-key <key>', words.aboutKey)
    .option('--url <address>', words.aboutUrl)
    .action(async (what: Exported, { apiKey, url, ...options }: ExportOptions & Access) => {
      ended(await exportFile(io, serverOf(io, { apiKey, url }), language, what, options));
    });
}

function describeBackup(program: Command, io: Io, ended: Ended): void {
  const { words } = io.config.language;
  program
    .command('backup')
    .description(words.backup.about)
    .option('--api-key <key>', words.aboutKey)
    .option('--url <address>', words.aboutUrl)
    .action(async (options: Access) => {
      ended(await backUp(io, serverOf(io, options)));
    });
  program
    .command('restore')
    .description(words.backup.aboutRestore)
    .argument('<backup>', words.backup.aboutDirectory)
    .option('--even-expired', words.backup.aboutExpired)
    .action(async (backup: string, options: { evenExpired?: boolean }) => {
      ended(await restore(io, backup, options.evenExpired === true));
    });
}

function describeDoctor(program: Command, io: Io, ended: Ended): void {
  const { words } = io.config.language;
  program
    .command('doctor')
    .description(words.doctor.about)
    .option('--json', words.aboutJson)
    .action(async (options: { json?: boolean }) => {
      ended(await examine(io, options.json === true));
    });
}

function fail(io: Io, message: string, exit: Exit): Exit {
  io.err(`viaggio: ${message}\n`);
  return exit;
}
