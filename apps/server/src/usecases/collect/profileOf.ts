import type { ProfileUpdate } from '@viaggio/domain/ports/batchLedger';
import { type HashId, NOBODY } from '@viaggio/domain/shared';

/** What a profile is made from: an event that was just accepted, or one read back from the log. */
export interface ProfileEvent {
  readonly type: string;
  readonly source: HashId;
  readonly time: number;
  /** JSON object: for an identify, its traits. */
  readonly properties: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 200) : '');

function nameIn(traits: Record<string, unknown>): string {
  const whole = text(traits.name) || text(traits.fullName) || text(traits.full_name);
  if (whole !== '') return whole;
  const first = text(traits.firstName) || text(traits.first_name);
  const last = text(traits.lastName) || text(traits.last_name);
  return `${first} ${last}`.trim();
}

/** The traits of an identify call, as the profile of its source; undefined for other events. */
export function profileOf(workspace: number, event: ProfileEvent): ProfileUpdate | undefined {
  if (event.type !== 'identify' || event.source === NOBODY || event.properties === '{}') return undefined;
  const traits = JSON.parse(event.properties) as Record<string, unknown>;
  return {
    workspace,
    source: event.source,
    name: nameIn(traits),
    traits: event.properties,
    time: event.time,
  };
}
