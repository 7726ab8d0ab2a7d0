export interface SignedInUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** null until chosen. */
  readonly language: 'it' | 'en' | null;
}

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly language: 'it' | 'en' | null;
}

export interface AuthenticationRequest {
  readonly method: string;
  /** Path and query below `/api/auth`. */
  readonly path: string;
  readonly cookie: string;
  readonly contentType: string;
  readonly userAgent: string;
  readonly ip: string;
  readonly body: string | undefined;
}

export interface AuthenticationAnswer {
  readonly status: number;
  /** Values of `set-cookie`, without `Secure`: whoever knows the protocol adds it. */
  readonly cookies: readonly string[];
  /** Seconds to wait; undefined when the answer does not ask for it. */
  readonly retryAfter: number | undefined;
  /** Where a redirect leads; undefined when the answer is none. */
  readonly location: string | undefined;
  /** JSON text, or ''. */
  readonly body: string;
}

/** Somebody who asked for a new password, or has set one. */
export interface PasswordNews {
  readonly email: string;
  readonly name: string;
  readonly language: 'it' | 'en' | null;
  /** Opens the page that takes the new password, once; undefined when it has been set. */
  readonly token: string | undefined;
}

export interface SignInAttempt {
  readonly email: string;
  readonly password: string;
  readonly ip: string;
  readonly userAgent: string;
}

/** Users, their passwords, second factors and sessions. */
export interface Authentication {
  /** The user of a `cookie` header; `cookies` are to be set again, because the session was prolonged. */
  findSession(cookie: string): Promise<{ user: SignedInUser; cookies: readonly string[] } | undefined>;
  findUserByEmail(email: string): Promise<SignedInUser | undefined>;
  /** The id of the new user. The address must be free. */
  createUser(user: NewUser): Promise<string>;
  /** Replaces the password and ends every session of the user. */
  resetPassword(userId: string, password: string): Promise<void>;
  updateUser(userId: string, change: { name?: string; language?: 'it' | 'en' }): Promise<void>;
  /** undefined when the password is wrong. With a second factor the cookies open its challenge, not a session. */
  signIn(
    attempt: SignInAttempt,
  ): Promise<{ userId: string | undefined; cookies: readonly string[] } | undefined>;
  /** Ends one session of whoever holds the cookie; false when they have none of this id. */
  endSession(cookie: string, sessionId: string): Promise<boolean>;
  handle(request: AuthenticationRequest): Promise<AuthenticationAnswer>;
  /** The same, by the part that knows the provider of single sign-on; undefined where there is none. */
  readonly handleSso: ((request: AuthenticationRequest) => Promise<AuthenticationAnswer>) | undefined;
}

/** Counts attempts over all nodes, so that guessing is slow wherever it knocks. */
export interface AttemptLimiter {
  /** Counts one attempt; `retryAfter` in seconds when there were too many, else undefined. */
  take(key: string, limit: { max: number; windowSeconds: number }): Promise<number | undefined>;
  forget(key: string): Promise<void>;
}
