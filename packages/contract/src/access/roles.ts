/** Roles of members, from the least to the most able. */
export const roles = ['viewer', 'analyst', 'editor', 'owner'] as const;
export type Role = (typeof roles)[number];

/** What an API key may do. `write` includes `read`; `admin` includes all but sending events. */
export const scopes = ['read', 'write', 'import', 'admin'] as const;
export type Scope = (typeof scopes)[number];

/** Does `held` allow what asks for at least `needed`? */
export function roleAllows(held: Role, needed: Role): boolean {
  return roles.indexOf(held) >= roles.indexOf(needed);
}

/** Does a key with these scopes allow what asks for `needed`? */
export function scopesAllow(held: readonly Scope[], needed: Scope): boolean {
  if (held.includes('admin') || held.includes(needed)) return true;
  return needed === 'read' && held.includes('write');
}
