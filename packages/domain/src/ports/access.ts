/** Roles of members, from the least to the most able. */
export type MemberRole = 'viewer' | 'analyst' | 'editor' | 'owner';

/** What an API key may do. */
export type KeyScope = 'read' | 'write' | 'import' | 'admin';

/** Who did something: a member by user id, an API key by its id, or Viaggio itself. */
export interface Actor {
  readonly kind: 'member' | 'key' | 'system';
  readonly id: string;
}

/** A page of a list read by cursor: the id of the last row of the page before; undefined from the beginning. */
export interface PageRequest {
  readonly before: number | undefined;
  readonly limit: number;
}
