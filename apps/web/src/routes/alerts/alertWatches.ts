import type { AlertInput, AlertWatch } from '@viaggio/contract/alerts';
import type { JourneyModel } from '@viaggio/contract/models';
import { type Contacts, contactsOf, stepOf } from '../analysis/builder/contacts';

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
  readonly contacts: Contacts;
  /** Of a funnel, from 2 to 20. */
  readonly steps: readonly Contacts[];
  /** '': anywhere. */
  readonly place: string;
  readonly every: 'hour' | 'day';
  readonly condition: 'above' | 'below' | 'unusual';
  /** As it is typed; shares in percent. */
  readonly limit: string;
  readonly sensitivity: 'low' | 'normal' | 'high';
  readonly members: readonly string[];
  readonly webhook: string;
  readonly enabled: boolean;
  /** What was asked before: what of it the form does not show (a window, an order) is kept. */
  readonly kept: AlertWatch | undefined;
  /** Whether the form has no words for its contacts: then they cannot be changed, only watched on. */
  readonly isUnspoken: boolean;
}

export const NEW_DRAFT: AlertDraft = {
  name: '',
  watch: 'orders_orders',
  stage: '',
  contacts: [],
  steps: [[], []],
  place: '',
  every: 'day',
  condition: 'unusual',
  limit: '',
  sensitivity: 'normal',
  members: [],
  webhook: '',
  enabled: true,
  kept: undefined,
  isUnspoken: false,
};

export const keyOfWatch = ({ report, figure }: AlertWatch): WatchKey => `${report}_${figure}` as WatchKey;
export const isShare = (watch: WatchKey): boolean =>
  watch === 'overview_conversion' || watch === 'funnel_lastShare';

/** The contacts and the place of a question, as the form shows them. */
export function spokenOf(watch: AlertWatch): Pick<AlertDraft, 'contacts' | 'steps' | 'place' | 'isUnspoken'> {
  const { contacts, steps } = NEW_DRAFT;
  const place = watch.question.place ?? '';
  if (watch.report === 'contacts') {
    const found = contactsOf(watch.question.step);
    return { contacts: found ?? [], steps, place, isUnspoken: found === undefined };
  }
  if (watch.report === 'funnel') {
    const found = watch.question.steps.map(contactsOf);
    const spoken = found.filter((step) => step !== undefined);
    return { contacts, steps: spoken, place, isUnspoken: spoken.length < found.length };
  }
  return { contacts, steps, place, isUnspoken: false };
}

function watchOf(draft: AlertDraft, model: JourneyModel | undefined): AlertWatch {
  const { watch, stage, kept } = draft;
  const before = kept && keyOfWatch(kept) === watch ? kept : undefined;
  const place = draft.place || undefined;
  if (before && draft.isUnspoken) return { ...before, question: { ...before.question, place } } as AlertWatch;
  switch (watch) {
    case 'orders_orders':
      return { report: 'orders', question: { place }, figure: 'orders' };
    case 'orders_revenue':
      return { report: 'orders', question: { place }, figure: 'revenue' };
    case 'snags_people': {
      const asked = before?.report === 'snags' ? before.question : {};
      return { report: 'snags', question: { ...asked, place }, figure: 'people' };
    }
    case 'nps_score':
      return { report: 'nps', question: { place }, figure: 'score' };
    case 'contacts_people':
      return {
        report: 'contacts',
        question: { step: stepOf(draft.contacts, model) ?? {}, place },
        figure: 'people',
      };
    case 'funnel_lastShare': {
      const steps = draft.steps.map((step) => stepOf(step, model)).filter((step) => step !== undefined);
      const usual = { unit: 'person', window: null, order: 'ordered', start: 'any' } as const;
      const question = { ...usual, ...(before?.report === 'funnel' ? before.question : {}), steps, place };
      return { report: 'funnel', question, figure: 'lastShare' };
    }
    default: {
      const figure = watch.slice('overview_'.length) as 'entered';
      const asked = before?.report === 'overview' ? before.question : {};
      return { report: 'overview', question: { ...asked, stage, place }, figure };
    }
  }
}

/** Whether all that this watch asks for has been chosen. */
export function isComplete(draft: AlertDraft): boolean {
  const { name, watch, stage, contacts, steps, condition, limit } = draft;
  if (name.trim() === '' || (condition !== 'unusual' && numberOf(limit) === undefined)) return false;
  if (draft.isUnspoken) return true;
  if (watch.startsWith('overview_')) return stage !== '';
  if (watch === 'contacts_people') return contacts.length > 0;
  return watch !== 'funnel_lastShare' || (steps.length >= 2 && steps.every((step) => step.length > 0));
}

/** A number as people type it: with a comma or a point. */
export function numberOf(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

/** `model`: what stages stand for, where they are steps. */
export function inputOf(draft: AlertDraft, model: JourneyModel | undefined): AlertInput {
  const { name, condition, sensitivity, every, members, webhook, enabled, watch } = draft;
  const limit = (numberOf(draft.limit) ?? 0) / (isShare(watch) ? 100 : 1);
  return {
    name: name.trim(),
    watch: watchOf(draft, model),
    condition: condition === 'unusual' ? { kind: condition, sensitivity } : { kind: condition, value: limit },
    every,
    to: { members: [...members], webhook: webhook.trim() === '' ? null : webhook.trim() },
    enabled,
  };
}
