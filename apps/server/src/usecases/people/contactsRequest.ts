import type { OwnedSource } from '@viaggio/domain/ports/people';
import type { TimelinePosition } from '@viaggio/domain/ports/timeline';
import type { HashId } from '@viaggio/domain/shared';
import type { Touchpoint } from '@viaggio/domain/touchpoints';

export interface ContactsRequest {
  readonly workspace: number;
  readonly person: HashId;
  readonly owned: readonly OwnedSource[];
  readonly catalogue: readonly Touchpoint[];
  readonly before: TimelinePosition | { readonly time: number } | undefined;
  readonly limit: number;
  readonly channels?: readonly string[] | undefined;
  /** False for those set apart: bots and kiosks, whose visit never ends. */
  readonly inVisits: boolean;
}
