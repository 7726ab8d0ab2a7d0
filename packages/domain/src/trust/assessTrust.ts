import { differenceShare, type Reconciled, reconciledLevel } from '../reconciliation/index';

/** 3 good, 2 take care, 1 weak. */
export type TrustLevel = 1 | 2 | 3;

export type TrustComponentId =
  | 'freshness'
  | 'completeness'
  | 'validity'
  | 'duplicates'
  | 'bots'
  | 'clocks'
  | 'identified'
  | 'coverage'
  | 'consent'
  | 'sample'
  | 'reconciliation';

/** What was measured of the data behind a figure; shares are 0 to 1; null when it is not known. */
export interface TrustMeasures {
  /** Seconds since the latest event. */
  readonly freshness: number | null;
  /** Contacts of the last full day ÷ the lower middle of the same weekday in the four weeks before. */
  readonly completeness: number | null;
  /** Share of events that were accepted and keep to the tracking plan. */
  readonly validity: number | null;
  /** Share of events that came twice. */
  readonly duplicates: number | null;
  readonly bots: number | null;
  /** Share of events whose time was corrected. */
  readonly clocks: number | null;
  /** Share of contacts of people known by more than a browser. */
  readonly identified: number | null;
  /** Share of contacts that a touchpoint recognises. */
  readonly coverage: number | null;
  /** Share of contacts whose customer refused to be measured. */
  readonly consent: number | null;
  /** People behind the figure. */
  readonly sample: number | null;
}

export interface TrustComponent {
  readonly id: TrustComponentId;
  readonly level: TrustLevel | null;
  readonly value: number | null;
  readonly detail: string;
}

export interface Trust {
  readonly level: TrustLevel;
  /** The component that holds the level down; null when all are good. */
  readonly weakest: TrustComponentId | null;
  readonly components: readonly TrustComponent[];
  /** The signed total of the books that speaks of these days; absent where nobody has signed one. */
  readonly reconciled?: Reconciled;
}

interface Threshold {
  readonly good: number;
  readonly fair: number;
  /** Whether more is better. */
  readonly rising: boolean;
}

const HOUR = 3_600;

/**
 * From where on a measure is good, and from where on fair; below it is weak. They are conventions, stated on screen:
 * a day without events is a broken source in most shops; a fifth of unmapped contacts hides a stage.
 */
export const TRUST_THRESHOLDS: Readonly<Record<keyof TrustMeasures, Threshold>> = {
  freshness: { good: 24 * HOUR, fair: 72 * HOUR, rising: false },
  completeness: { good: 0.7, fair: 0.4, rising: true },
  validity: { good: 0.98, fair: 0.9, rising: true },
  duplicates: { good: 0.02, fair: 0.1, rising: false },
  bots: { good: 0.1, fair: 0.3, rising: false },
  clocks: { good: 0.02, fair: 0.1, rising: false },
  identified: { good: 0.3, fair: 0.1, rising: true },
  coverage: { good: 0.8, fair: 0.6, rising: true },
  consent: { good: 0.1, fair: 0.3, rising: false },
  sample: { good: 100, fair: 30, rising: true },
};

function levelOf(value: number | null, { good, fair, rising }: Threshold): TrustLevel | null {
  if (value === null) return null;
  const atLeast = (limit: number): boolean => (rising ? value >= limit : value <= limit);
  if (atLeast(good)) return 3;
  return atLeast(fair) ? 2 : 1;
}

/** Trust of a figure: every component with its level; the weakest is named, and gives the whole its level. */
export function assessTrust(
  measures: TrustMeasures,
  details: Partial<Record<TrustComponentId, string>> = {},
  reconciled?: Reconciled,
): Trust {
  const components = Object.entries(TRUST_THRESHOLDS).map(([key, threshold]): TrustComponent => {
    const id = key as keyof TrustMeasures;
    return { id, level: levelOf(measures[id], threshold), value: measures[id], detail: details[id] ?? '' };
  });
  const difference = reconciled === undefined ? null : differenceShare(reconciled);
  components.push({
    id: 'reconciliation',
    level: difference === null ? null : reconciledLevel(difference),
    value: difference,
    detail: details.reconciliation ?? '',
  });
  let weakest: TrustComponent | undefined;
  for (const component of components) {
    if (component.level !== null && component.level < (weakest?.level ?? 3)) weakest = component;
  }
  const level = weakest?.level ?? 3;
  return { level, weakest: weakest?.id ?? null, components, ...(reconciled && { reconciled }) };
}

/** Whether somebody has held the data behind a figure against the books, and they agree within 5 %. */
export const isVerified = ({ components }: Pick<Trust, 'components'>): boolean =>
  components.some(({ id, level }) => id === 'reconciliation' && level !== null && level >= 2);
