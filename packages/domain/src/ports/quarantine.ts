import type { HashId } from '../shared/index';

/** An event that could not be accepted, with the reason; never discarded. */
export interface QuarantinedEvent {
  readonly workspace: number;
  /** Hash of the content: the same bad event sent again is one row. */
  readonly id: HashId;
  readonly receivedAt: number;
  readonly connection: number;
  readonly import: number;
  /** Row of the import's file, from 1; 0 for live events. */
  readonly row: number;
  readonly code: string;
  readonly message: string;
  readonly field: string;
  /** The event as it came, as JSON text; of an imported file the row: column → text, or the line itself. */
  readonly payload: string;
  /** A member has changed the payload since it came. */
  readonly edited?: boolean;
}

export type QuarantineStatus = 'open' | 'replayed' | 'deleted';

export interface QuarantineFilter {
  readonly ids?: readonly HashId[];
  readonly code?: string;
  readonly import?: number;
  readonly cursor?: string;
  readonly limit: number;
}

export interface Quarantine {
  /** Durable on disk when it resolves. */
  add(events: readonly QuarantinedEvent[]): Promise<void>;
  /** Open rows, the newest first. */
  list(workspace: number, filter: QuarantineFilter): Promise<QuarantinedEvent[]>;
  countByCode(workspace: number): Promise<{ code: string; events: number }[]>;
  /** Writes the rows as they are given now: another status, reason or payload. */
  update(rows: readonly QuarantinedEvent[], change: { status: QuarantineStatus; at: number }): Promise<void>;
}
