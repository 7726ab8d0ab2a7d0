import { createHmac } from 'node:crypto';
import type { PasswordNews } from '@viaggio/domain/ports/authentication';
import type { BetterAuthOptions } from 'better-auth';
import type pg from 'pg';

export interface AuthenticationSettings {
  /** Secret of the installation; the library gets a key of its own made from it. */
  readonly secret: string;
  /** Told when the library itself fails; texts without personal data are not guaranteed, so only say that it did. */
  readonly onFault?: (fault: unknown) => void;
  /** Tells by mail; without it nobody can ask for a new password. */
  readonly sendPasswordNews?: ((news: PasswordNews) => Promise<void>) | undefined;
  readonly sso?: SsoSettings | undefined;
}

export interface SsoSettings {
  /** Where `.well-known/openid-configuration` lies, without a trailing slash. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the provider sends people back to: `https://…/api/auth/callback/sso`. */
  readonly redirectUrl: string;
}

const DAY_SECONDS = 86_400;

/** Shortest and longest password. Length protects better than rules about symbols (NIST SP 800-63B, 5.1.1.2). */
const PASSWORD_LENGTH = { min: 10, max: 200 } as const;

/** A link to a new password opens for an hour. */
const RESET_SECONDS = 3_600;

/** Id of the provider of single sign-on, in accounts and addresses. */
export const SSO_PROVIDER = 'sso';

/** The tables of the library live in a schema of their own. */
const TABLES = {
  user: {
    modelName: 'users',
    additionalFields: { language: { type: 'string', required: false, input: false } },
  },
  session: {
    modelName: 'sessions',
    expiresIn: 7 * DAY_SECONDS,
    updateAge: DAY_SECONDS,
    // The library would refuse to list sessions a day after signing in; what matters asks for the password anyway.
    freshAge: 0,
  },
  account: { modelName: 'accounts' },
  verification: { modelName: 'verifications', storeIdentifier: 'hashed' },
} as const satisfies Pick<BetterAuthOptions, 'user' | 'session' | 'account' | 'verification'>;

type Told = { email: string; name: string; language?: unknown };

/**
 * A new password by mail. The mail goes out behind the answer: how long it takes would tell whether somebody has this
 * address.
 */
function passwordMail({ sendPasswordNews, onFault }: AuthenticationSettings) {
  if (sendPasswordNews === undefined) return {};
  const tell = async ({ email, name, language }: Told, token: string | undefined): Promise<void> => {
    const known = language === 'it' || language === 'en' ? language : null;
    sendPasswordNews({ email, name, language: known, token }).catch((fault) => onFault?.(fault));
  };
  return {
    sendResetPassword: ({ user, token }: { user: Told; token: string }) => tell(user, token),
    onPasswordReset: ({ user }: { user: Told }) => tell(user, undefined),
    resetPasswordTokenExpiresIn: RESET_SECONDS,
    revokeSessionsOnPasswordReset: true,
  };
}

/** Who the provider vouches for is let in where we know the address; nobody becomes known by it. */
async function singleSignOn({ sso }: AuthenticationSettings) {
  if (sso === undefined) return [];
  const { genericOAuth } = await import('better-auth/plugins/generic-oauth');
  const { issuer, clientId, clientSecret, redirectUrl } = sso;
  return [
    genericOAuth({
      config: [
        {
          providerId: SSO_PROVIDER,
          discoveryUrl: `${issuer}/.well-known/openid-configuration`,
          clientId,
          clientSecret,
          redirectURI: redirectUrl,
          scopes: ['openid', 'email', 'profile'],
          pkce: true,
          requireIdTokenVerification: true,
          disableSignUp: true,
        },
      ],
    }),
  ];
}

/**
 * Our settings of the authentication library. Nobody signs up through it: accounts come from the first set-up and
 * from invitations. The edge counts attempts over all nodes and checks the origin of every request before the
 * library sees it, so the library's own limits, which know one node only, are off.
 */
export async function authOptions(pool: pg.Pool, settings: AuthenticationSettings) {
  const [{ PostgresDialect }, { twoFactor }] = await Promise.all([
    import('kysely'),
    import('better-auth/plugins/two-factor'),
  ]);
  return {
    appName: 'Viaggio',
    // Nothing links to it: mails and redirects of the library are off.
    baseURL: INTERNAL_ORIGIN,
    basePath: '/api/auth',
    secret: createHmac('sha256', settings.secret).update('viaggio:sessions').digest('hex'),
    database: {
      dialect: new PostgresDialect({ pool }),
      type: 'postgres' as const,
      schemaName: 'auth',
      transaction: true,
    },
    ...TABLES,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      ...passwordMail(settings),
    },
    plugins: [
      twoFactor({ issuer: 'Viaggio', schema: { twoFactor: { modelName: 'two_factors' } } }),
      ...(await singleSignOn(settings)),
    ],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      level: 'error' as const,
      log: (_level: string, message: string) => settings.onFault?.(message),
    },
    onAPIError: { onError: (fault: unknown) => settings.onFault?.(fault) },
    advanced: {
      // Set here from the connection, whatever the client wrote.
      ipAddress: { ipAddressHeaders: [IP_HEADER] },
      useSecureCookies: false,
      disableCSRFCheck: false,
      disableOriginCheck: false,
      database: { validateSchema: false },
    },
    experimental: { instrumentation: { enabled: false } },
  } satisfies BetterAuthOptions;
}

/** What the library believes to be served as. */
export const INTERNAL_ORIGIN = 'http://viaggio.internal';

/** How the library learns the address of the client. */
export const IP_HEADER = 'x-viaggio-ip';
