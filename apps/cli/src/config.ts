import { type Language, languageOf } from './words/index';

/** What the shell says, read once. An option of the command goes before it. */
export interface CliConfig {
  /** `VIAGGIO_API_KEY`; '' without one. */
  readonly apiKey: string;
  /** `VIAGGIO_URL`, or where a server of one's own is. */
  readonly url: string;
  readonly language: Language;
}

const DEFAULT_URL = 'http://127.0.0.1:4600';

/** The only place that reads the environment. */
export const readConfig = (env: Readonly<Record<string, string | undefined>> = process.env): CliConfig =>
  Object.freeze({
    apiKey: env.VIAGGIO_API_KEY ?? '',
    url: env.VIAGGIO_URL || DEFAULT_URL,
    language: languageOf(env),
  });
