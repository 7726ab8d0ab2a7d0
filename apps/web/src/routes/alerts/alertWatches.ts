import type { AlertInput, AlertWatch } from '@viaggio/contract/alerts';

/** What can be chosen to watch, by `report_figure`. */
export const WATCHES = [
  'orders_orders',
  'orders_revenue',
  'snags_people',
  'contacts_people',
  'overview_entered',
  'overview_movedOn',
  'overview_lost',
  'overview_conversion',
  'funnel_lastShare',
  'nps_score',
] as const;
export type WatchKey = (typeof WATCHES)[number];

/** What the form holds: flat, so that changing the kind keeps what was chosen. */
export interface AlertDraft {
  readonly name: string;
  readonly watch: WatchKey;
  readonly stage: string;
  readonly touchpoint: string;
  readonly last: string;
  readonly every: 'hour' | 'day';
  readonly condition: 'above' | 'below' | 'unusual';
  /** As it is typed; shares in percent. */
  readonly limit: string;
  readonly sensitivity: 'low' | 'normal' | 'high';
  readonly members: readonly string[];
  readonly webhook: string;
  readonly enabled: boolean;
  /** A question the form does not show is kept as it was asked. */
  readonly kept: AlertWatch | undefined;
}

export const NEW_DRAFT: AlertDraft = {
  name: '',
  watch: 'orders_orders',
  stage: '',
  touchpoint: '',
  last: '',
  every: 'day',
  condition: 'unusual',
  limit: '',
  sensitivity: 'normal',
  members: [],
  webhook: '',
  enabled: true,
  kept: undefined,
};

export const keyOfWatch = ({ report, figure }: AlertWatch): WatchKey => `${report}_${figure}` as WatchKey;
export const isShare = (watch: WatchKey): boolean =>
  watch === 'overview_conversion' || watch === 'funnel_lastShare';

function watchOf({ watch, stage, touchpoint, last, kept }: AlertDraft): AlertWatch {
  if (kept && keyOfWatch(kept) === watch) return kept;
  switch (watch) {
    case 'orders_orders':
      return { report: 'orders', question: {}, figure: 'orders' };
    case 'orders_revenue':
      return { report: 'orders', question: {}, figure: 'revenue' };
    case 'snags_people':
      return { report: 'snags', question: {}, figure: 'people' };
    case 'nps_score':
      return { report: 'nps', question: {}, figure: 'score' };
    case 'contacts_people':
      return { report: 'contacts', question: { step: { touchpoints: [touchpoint] } }, figure: 'people' };
    case 'funnel_lastShare': {
      const steps = [{ touchpoints: [touchpoint] }, { touchpoints: [last] }];
      const usual = { unit: 'person', window: null, order: 'ordered', start: 'any' } as const;
      return { report: 'funnel', question: { ...usual, steps }, figure: 'lastShare' };
    }
    default:
      return {
        report: 'overview',
        question: { stage },
        figure: watch.slice('overview_'.length) as 'entered',
      };
  }
}

/** Whether all that this watch asks for has been chosen. */
export const isComplete = ({
  name,
  watch,
  stage,
  touchpoint,
  last,
  condition,
  limit,
  kept,
}: AlertDraft): boolean =>
  name.trim() !== '' &&
  (condition === 'unusual' || numberOf(limit) !== undefined) &&
  ((kept !== undefined && keyOfWatch(kept) === watch) ||
    ((!watch.startsWith('overview_') || stage !== '') &&
      (watch !== 'contacts_people' || touchpoint !== '') &&
      (watch !== 'funnel_lastShare' || (touchpoint !== '' && last !== ''))));

/** A number as people type it: with a comma or a point. */
export function numberOf(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

export function inputOf(draft: AlertDraft): AlertInput {
  const { name, condition, sensitivity, every, members, webhook, enabled, watch } = draft;
  const limit = (numberOf(draft.limit) ?? 0) / (isShare(watch) ? 100 : 1);
  return {
    name: name.trim(),
    watch: watchOf(draft),
    condition: condition === 'unusual' ? { kind: condition, sensitivity } : { kind: condition, value: limit },
    every,
    to: { members: [...members], webhook: webhook.trim() === '' ? null : webhook.trim() },
    enabled,
  };
}
