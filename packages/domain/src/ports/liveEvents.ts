import type { EventType } from '../events/index';
import type { HashId } from '../shared/index';
import type { Touchpoint } from '../touchpoints/index';

export interface ArrivedEvent {
  readonly id: HashId;
  readonly time: number;
  readonly receivedAt: number;
  readonly type: EventType;
  readonly name: string;
  readonly channel: string;
  /** Number of the touchpoint; 0 unmapped. */
  readonly touchpoint: number;
  readonly connection: number;
  /** NOBODY when it is nobody's. */
  readonly person: HashId;
}

export interface LiveEvents {
  /** Events that arrived since a moment (UTC ms, inclusive), the latest first; `places`: only those of these; null: all. */
  arrivedSince(
    workspace: number,
    since: number,
    rules: { readonly catalogue: readonly Touchpoint[]; readonly limit: number },
    places: readonly string[] | null,
  ): Promise<ArrivedEvent[]>;
}
