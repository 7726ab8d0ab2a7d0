import type { Role } from '@viaggio/contract/access';
import type { Access } from '@viaggio/contract/common';
import type { Actor } from '@viaggio/domain/ports/access';
import type { SignedInUser } from '@viaggio/domain/ports/authentication';
import type { KnownKey } from '@viaggio/domain/ports/keys';
import type { Logger } from 'pino';

export interface MemberCaller {
  readonly kind: 'member';
  readonly user: SignedInUser;
}

export interface KeyCaller {
  readonly kind: 'key';
  readonly key: KnownKey;
}

export type Caller = MemberCaller | KeyCaller | { readonly kind: 'anonymous' };

/** What every handler knows of its request. */
export interface PublicContext {
  readonly requestId: string;
  readonly log: Logger;
  readonly ip: string;
  readonly userAgent: string;
  /** Where the browser is, for links: `https://viaggio.example`. */
  readonly origin: string;
  /** Sends these `set-cookie` values with the answer. */
  setCookies(cookies: readonly string[]): void;
}

/** Somebody signed in, in no workspace yet. */
export interface SignedInContext<C extends MemberCaller | KeyCaller = MemberCaller | KeyCaller>
  extends PublicContext {
  readonly caller: C;
  readonly actor: Actor;
  /** The workspace of the header; it may be none of theirs. */
  readonly wanted: number | undefined;
}

/** A caller in a workspace: every operation of a handler names this workspace and no other. */
export interface WorkspaceContext extends PublicContext {
  readonly caller: MemberCaller | KeyCaller;
  readonly actor: Actor;
  readonly workspace: number;
  /** The member's role; for a key, the role its scopes come closest to. */
  readonly role: Role;
  /** Places the caller may see; empty means all. */
  readonly places: readonly string[];
}

export type ContextOf<A extends Access> = A['session'] extends 'public'
  ? PublicContext
  : A['session'] extends 'member'
    ? A['scope'] extends null
      ? SignedInContext<MemberCaller>
      : SignedInContext
    : WorkspaceContext;
