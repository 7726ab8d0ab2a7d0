import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';

/** Everything that can be set from outside. This is the only reader of the environment. */
const Environment = z.object({
  VIAGGIO_PORT: z.coerce.number().int().min(0).max(65535).default(4600),
  VIAGGIO_HOST: z.string().min(1).default('127.0.0.1'),
  VIAGGIO_DATA: z.string().min(1).default('./data'),
  VIAGGIO_URL: z.url().optional(),
  VIAGGIO_OWNER_EMAIL: z.email().optional(),
  VIAGGIO_OWNER_PASSWORD: z.string().min(10).optional(),
  VIAGGIO_API_KEY: z.string().min(16).optional(),
  VIAGGIO_WRITE_KEY: z.string().min(1).max(200).optional(),
  // One address, or one for each server of the cluster, separated by commas.
  VIAGGIO_CLICKHOUSE_URL: z
    .string()
    .refine((list) => list.split(',').every((url) => URL.canParse(url.trim())), 'Invalid URL')
    .optional(),
  VIAGGIO_CLICKHOUSE_CLUSTER: z.string().regex(/^\w*$/).default(''),
  VIAGGIO_DATABASE_URL: z.url().optional(),
  VIAGGIO_SECRET: z.string().min(16).optional(),
  // Proxies in front of the server whose forwarded headers are believed: addresses, networks, or `loopback`.
  VIAGGIO_TRUST_PROXY: z.string().min(1).optional(),
  VIAGGIO_NODE: z.coerce.number().int().min(0).max(255).default(0),
  // Where mail goes out, and whom it comes from: it takes both.
  VIAGGIO_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'Write smtp://host:587 or smtps://name:password@host' })
    .optional(),
  VIAGGIO_MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/, 'Write an address, or a name and <an address>')
    .optional(),
  // Lets alerts call addresses of private networks, and http.
  VIAGGIO_ALLOW_PRIVATE_WEBHOOKS: z.enum(['true', 'false']).default('false'),
  // Single sign-on by OpenID Connect: the provider's address, and what it knows us as.
  VIAGGIO_OIDC_ISSUER: z.url().optional(),
  VIAGGIO_OIDC_CLIENT_ID: z.string().min(1).optional(),
  VIAGGIO_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  VIAGGIO_OIDC_NAME: z.string().min(1).max(40).default('SSO'),
  // Where backups are written, and after how many days they expire and are deleted.
  VIAGGIO_BACKUPS: z.string().min(1).optional(),
  VIAGGIO_BACKUP_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
  VIAGGIO_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the data directory. */
  readonly data: string;
  /** Address people use, without a trailing slash; undefined: the one it listens on. */
  readonly url: string | undefined;
  readonly owner: { readonly email: string; readonly password: string } | undefined;
  readonly apiKey: string | undefined;
  readonly writeKey: string | undefined;
  readonly clickhouse: { readonly url: string; readonly cluster: string } | undefined;
  readonly databaseUrl: string | undefined;
  /** Proxies whose forwarded headers are believed; undefined: none. */
  readonly trustProxy: string | undefined;
  readonly secret: string;
  /** Whether a setting says it; else it lies in the data directory. */
  readonly secretIsSet: boolean;
  readonly backups: { readonly directory: string; readonly days: number };
  /** Number of this server among those that share the stores. */
  readonly node: number;
  /** undefined: no mail can be sent. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** Settings that mail lacks. */
  readonly mailLacks: readonly string[];
  /** Who vouches for people who sign in; undefined: only their passwords do. */
  readonly sso: SingleSignOn | undefined;
  readonly allowPrivateWebhooks: boolean;
  readonly logLevel: string;
  /** What the events engine is started with: everything but our own settings, which hold secrets. */
  readonly engineEnvironment: Readonly<Record<string, string | undefined>>;
}

export interface SingleSignOn {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As the button says it. */
  readonly name: string;
}

/** Thrown at start with one line that says which setting is wrong and what it should be. */
export class ConfigError extends Error {}

/** The installation's secret: as set, else the one made at the first start. Everything hashed depends on it. */
function secretIn(data: string): string {
  const file = join(data, 'secret');
  if (!existsSync(file)) {
    mkdirSync(data, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}

function ownerOf(email: string | undefined, password: string | undefined): Config['owner'] {
  if (email === undefined && password === undefined) return undefined;
  if (email === undefined || password === undefined) {
    throw new ConfigError('VIAGGIO_OWNER_EMAIL and VIAGGIO_OWNER_PASSWORD go together: set both, or none.');
  }
  return { email, password };
}

function mailOf(url: string | undefined, from: string | undefined): Pick<Config, 'mail' | 'mailLacks'> {
  const lacks = [...(url ? [] : ['VIAGGIO_SMTP_URL']), ...(from ? [] : ['VIAGGIO_MAIL_FROM'])];
  return { mail: url && from ? { url, from } : undefined, mailLacks: lacks };
}

function ssoOf(env: z.output<typeof Environment>): Config['sso'] {
  const given = [env.VIAGGIO_OIDC_ISSUER, env.VIAGGIO_OIDC_CLIENT_ID, env.VIAGGIO_OIDC_CLIENT_SECRET];
  const [issuer, clientId, clientSecret] = given;
  if (issuer && clientId && clientSecret) {
    return { issuer: issuer.replace(/\/+$/, ''), clientId, clientSecret, name: env.VIAGGIO_OIDC_NAME };
  }
  if (given.every((one) => one === undefined)) return undefined;
  throw new ConfigError(
    'VIAGGIO_OIDC_ISSUER, VIAGGIO_OIDC_CLIENT_ID and VIAGGIO_OIDC_CLIENT_SECRET go together: set all, or none.',
  );
}

function parse(environment: NodeJS.ProcessEnv): z.output<typeof Environment> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ConfigError(`${issue?.path.join('.')}: ${issue?.message}.`);
}

const engineEnvironmentOf = (environment: NodeJS.ProcessEnv): Config['engineEnvironment'] =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('VIAGGIO_')));

const backupsOf = (env: z.output<typeof Environment>, data: string): Config['backups'] => ({
  directory: env.VIAGGIO_BACKUPS ? resolve(env.VIAGGIO_BACKUPS) : join(data, 'backups'),
  days: env.VIAGGIO_BACKUP_DAYS,
});

/** What commands without a server need to know. Unlike a server they make nothing by reading it. */
export type Place = Pick<
  Config,
  | 'port'
  | 'host'
  | 'data'
  | 'url'
  | 'databaseUrl'
  | 'clickhouse'
  | 'backups'
  | 'mailLacks'
  | 'engineEnvironment'
> & {
  /** As set; undefined: it lies in the data directory, or will. */
  readonly secret: string | undefined;
};

export const readPlace = (environment: NodeJS.ProcessEnv = process.env): Place =>
  Object.freeze(placeOf(parse(environment), environment));

function placeOf(env: z.output<typeof Environment>, environment: NodeJS.ProcessEnv): Place {
  const data = resolve(env.VIAGGIO_DATA);
  return {
    port: env.VIAGGIO_PORT,
    host: env.VIAGGIO_HOST,
    data,
    url: env.VIAGGIO_URL?.replace(/\/+$/, ''),
    databaseUrl: env.VIAGGIO_DATABASE_URL,
    clickhouse: clickhouseOf(env),
    backups: backupsOf(env, data),
    mailLacks: mailOf(env.VIAGGIO_SMTP_URL, env.VIAGGIO_MAIL_FROM).mailLacks,
    engineEnvironment: engineEnvironmentOf(environment),
    secret: env.VIAGGIO_SECRET,
  };
}

const clickhouseOf = (env: z.output<typeof Environment>): Config['clickhouse'] =>
  env.VIAGGIO_CLICKHOUSE_URL
    ? { url: env.VIAGGIO_CLICKHOUSE_URL, cluster: env.VIAGGIO_CLICKHOUSE_CLUSTER }
    : undefined;

/** Parses the environment once into a frozen value. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const env = parse(environment);
  const place = placeOf(env, environment);
  return Object.freeze({
    ...place,
    owner: ownerOf(env.VIAGGIO_OWNER_EMAIL, env.VIAGGIO_OWNER_PASSWORD),
    apiKey: env.VIAGGIO_API_KEY,
    writeKey: env.VIAGGIO_WRITE_KEY,
    trustProxy: env.VIAGGIO_TRUST_PROXY,
    secret: place.secret ?? secretIn(place.data),
    secretIsSet: place.secret !== undefined,
    node: env.VIAGGIO_NODE,
    ...mailOf(env.VIAGGIO_SMTP_URL, env.VIAGGIO_MAIL_FROM),
    sso: ssoOf(env),
    allowPrivateWebhooks: env.VIAGGIO_ALLOW_PRIVATE_WEBHOOKS === 'true',
    logLevel: env.VIAGGIO_LOG,
  });
}
