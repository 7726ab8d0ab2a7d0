import type { FunnelStep } from '@viaggio/contract/reports';

/** The step (1 first) at which most is lost: by money where it is known, else by people; undefined when nobody is. */
export function worstStep(steps: readonly FunnelStep[]): number | undefined {
  const later = steps.slice(1);
  const known = later.some(({ valueLost }) => valueLost !== null && valueLost > 0);
  const weight = (step: FunnelStep) => (known ? (step.valueLost ?? 0) : step.lost - step.open);
  const most = Math.max(0, ...later.map(weight));
  return most === 0 ? undefined : later.findIndex((step) => weight(step) === most) + 2;
}
