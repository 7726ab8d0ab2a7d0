import type { Actor, PageRequest } from './access';

/** One change: who did what to what. Ids, names of things and new values; never secrets, nor personal data. */
export interface AuditNote {
  readonly workspace: number | null;
  readonly actor: Actor;
  /** `member.updated`, `person.split` … */
  readonly action: string;
  /** What was changed: `member:3`. */
  readonly target: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export interface AuditEntry extends AuditNote {
  readonly id: number;
  readonly at: number;
  /** Name of the actor, as far as it is still known. */
  readonly actorName: string;
}

/** Which entries; all where nothing is said. */
export interface AuditFilter {
  readonly action?: string | undefined;
  /** `access`: somebody's data was looked at or taken out; `change`: everything else. */
  readonly kind?: 'access' | 'change' | undefined;
  /** `member:7`, `key:3`. */
  readonly actor?: string | undefined;
  readonly target?: string | undefined;
  /** UTC milliseconds, [from, end). */
  readonly from?: number | undefined;
  readonly end?: number | undefined;
}

/** Actions that look at people's data or take it out, and change nothing. */
export const ACCESS_ACTIONS = ['person.viewed', 'person.exported', 'export.made'] as const;

export interface AuditStore {
  record(note: AuditNote): Promise<void>;
  /** Latest first. */
  list(workspace: number, page: PageRequest & AuditFilter): Promise<AuditEntry[]>;
}
