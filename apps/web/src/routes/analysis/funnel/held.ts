import type { FunnelInput } from '@viaggio/contract/reports';
import { type FunnelSearch, heldAttributes } from '../../../app/analysisSearches';

const PREFIX = 'property:';

/** The property an address says is held constant. */
export const propertyOf = (hold: FunnelSearch['hold']): string | undefined =>
  hold?.startsWith(PREFIX) ? hold.slice(PREFIX.length) : undefined;

/** A property as the address says it; undefined: blank. */
export const writeProperty = (name: string): string | undefined =>
  name.trim() === '' ? undefined : `${PREFIX}${name.trim()}`;

/** What is held constant, as it is asked. */
export function heldOf(hold: FunnelSearch['hold']): FunnelInput['hold'] {
  const property = propertyOf(hold);
  if (property !== undefined) return { property };
  const by = heldAttributes.find((one) => one === hold);
  return by && { by };
}
