import { AppError } from '@viaggio/domain/shared';
import { Command, CommanderError, Option } from 'commander';
import { type ImportOptions, importFile } from './importFile/importFile';
import { CliError, EXIT, type Exit, type Io } from './io';
import { createServer } from './server/createServer';
import { languageOf } from './words/index';

const DEFAULT_URL = 'http://127.0.0.1:4600';

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

function describe(io: Io, ended: (exit: Exit) => void): Command {
  const language = languageOf(io.env);
  const { words } = language;
  const program = new Command('viaggio')
    .description(words.about)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err });
  program
    .command('import')
    .description(words.aboutImport)
    .argument('<file>', words.aboutFile)
    .option('--map <mapping>', words.aboutMap)
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
    .action(async (file: string, options: ImportOptions & { apiKey?: string; url?: string }) => {
      const apiKey = options.apiKey ?? io.env.VIAGGIO_API_KEY ?? '';
      if (apiKey === '') throw new CliError(words.noKey, EXIT.usage);
      const url = (options.url ?? (io.env.VIAGGIO_URL || DEFAULT_URL)).replace(/\/+$/, '');
      const server = createServer(io, { url, apiKey }, words);
      ended(await importFile(io, server, language, file, options));
    });
  return program;
}

function fail(io: Io, message: string, exit: Exit): Exit {
  io.err(`viaggio: ${message}\n`);
  return exit;
}
