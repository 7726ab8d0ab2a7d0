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

export interface AuditStore {
  record(note: AuditNote): Promise<void>;
  /** Latest first. */
  list(workspace: number, page: PageRequest & { action?: string }): Promise<AuditEntry[]>;
}
