import type { KeyScope } from './access';

export interface ApiKey {
  readonly id: number;
  readonly workspace: number;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  /** First characters of the key, to recognise it. */
  readonly hint: string;
  /** Name of who made it, or ''. */
  readonly createdBy: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
  readonly expiresAt: number | null;
}

export interface NewApiKey {
  readonly workspace: number;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly hint: string;
  /** SHA-256 of the key, in hexadecimal. */
  readonly hash: string;
  /** User id of who makes it; `environment` for the fixed key of the first workspace. */
  readonly createdBy: string;
  readonly expiresAt: number | null;
}

/** What a request with a key needs to know. */
export interface KnownKey {
  readonly id: number;
  readonly workspace: number;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly hash: string;
  readonly expiresAt: number | null;
}

export interface KeyStore {
  /** Not revoked, latest first. */
  list(workspace: number): Promise<ApiKey[]>;
  create(key: NewApiKey): Promise<ApiKey>;
  /** Lets a key work no longer than until a moment; answers it, undefined when there is none. */
  endAt(workspace: number, id: number, at: number): Promise<ApiKey | undefined>;
  /** False when there was none. */
  revoke(workspace: number, id: number): Promise<boolean>;
  findByHash(hash: string): Promise<KnownKey | undefined>;
  touch(id: number): Promise<void>;
  /** The one fixed key of a workspace: this one is kept or made, former ones are revoked. */
  fix(key: NewApiKey): Promise<void>;
}

/** Finds the key of a request, quickly. A revoked key stops within five seconds on every node. */
export interface KeyDirectory {
  find(secret: string): Promise<KnownKey | undefined>;
  /** Forgets what is remembered of a key that changed here. */
  forget(id: number): void;
}
