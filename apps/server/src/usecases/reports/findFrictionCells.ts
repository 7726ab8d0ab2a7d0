import type { FrictionCell } from '@viaggio/domain/ports/frictionStore';
import { planHandovers, planSnags } from '@viaggio/domain/reports';
import type { FrictionDeps, PreparedReport } from './prepareReport';
import { type HandoversInput, withGoal } from './readHandovers';
import type { SnagsInput } from './readSnags';

export type FindFriction<Input> = (
  deps: FrictionDeps,
  prepared: PreparedReport,
  input: Input,
  parts: readonly string[],
) => Promise<FrictionCell | undefined>;

/** `handover.<from>.<to>`, `lost.<from>.<to>` and `stay.<group>`. */
export const findHandoverCell: FindFriction<HandoversInput> = async (_, prepared, input, parts) => {
  const [kind, first, second] = parts;
  const { query, groups } = planHandovers(withGoal(input, prepared), prepared.context);
  const numberOf = (id: string | undefined): number => groups.findIndex((group) => group.id === id) + 1;
  const from = numberOf(first);
  const to = kind === 'stay' ? from : numberOf(second);
  const isKnown = kind === 'stay' || ((kind === 'handover' || kind === 'lost') && from !== to);
  if (!isKnown || from === 0 || to === 0) return undefined;
  return { report: 'handovers', query, from, to, isLost: kind === 'lost' };
};

/** `snag.<id>` and `lost.<id>`. */
export const findSnagCell: FindFriction<SnagsInput> = async (_, prepared, input, [kind, id]) => {
  const { query, kinds } = planSnags(withGoal(input, prepared), prepared.context);
  const place = kinds.findIndex((one) => one.id === id);
  if (place < 0 || (kind !== 'snag' && kind !== 'lost')) return undefined;
  return { report: 'snags', query, kind: place, isLost: kind === 'lost' };
};
