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
  /** The event as it came, as JSON text. */
  readonly payload: string;
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
  /** Changes status, and the payload where one is given. */
  update(rows: readonly QuarantinedEvent[], change: { status: QuarantineStatus; at: number }): Promise<void>;
}
