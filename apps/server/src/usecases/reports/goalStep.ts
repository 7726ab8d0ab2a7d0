import type { Step } from '@viaggio/domain/reports';
import type { PreparedReport } from './prepareReport';

/**
 * What a conversion is where nobody said: what makes customers enter the goal stage of the default model. undefined:
 * there is no such stage, or nothing of its rule is in the catalogue.
 */
export function goalStep({ stages, context }: Pick<PreparedReport, 'stages' | 'context'>): Step | undefined {
  const entry = stages.find(({ goal }) => goal)?.entry;
  if (entry === undefined) return undefined;
  const touchpoints = entry.touchpoints.filter((id) => context.numbers.touchpoints.has(id));
  const any = [...(touchpoints.length > 0 ? [{ touchpoints }] : []), ...entry.filters];
  return any.length > 0 ? any : undefined;
}
