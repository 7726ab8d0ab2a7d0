import type { Definitions, TermStore } from '@viaggio/domain/ports/definitionStore';
import type { ListedSignal, SignalStore } from '@viaggio/domain/ports/signalStore';
import { AppError } from '@viaggio/domain/shared';
import { instantOf } from '@viaggio/domain/time';
import { numbersOfPlaces } from '../places/numbersOfPlaces';

export type SignalKind = 'survey' | 'review' | 'rating' | 'message' | 'return_reason';

export interface SignalDeps {
  readonly signals: SignalStore;
  readonly terms: TermStore;
  readonly definitionsOf: (workspace: number) => Promise<Definitions>;
}

export interface SignalQuestion {
  readonly workspace: number;
  readonly timeZone: string;
  readonly places: readonly string[] | null;
  readonly kind: SignalKind | undefined;
  readonly stage: string | undefined;
  readonly touchpoint: string | undefined;
  readonly withText: boolean | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly cursor: string | undefined;
  readonly limit: number;
}

export interface SignalRow extends Omit<ListedSignal, 'stage' | 'touchpoint'> {
  readonly kind: SignalKind;
  readonly stage: string | null;
  readonly touchpoint: string | null;
}

const METRICS: Readonly<Record<SignalKind, readonly string[]>> = {
  survey: ['nps', 'csat', 'ces'],
  review: ['stars', 'mention'],
  rating: ['rating'],
  message: ['text'],
  return_reason: ['return_reason'],
};

const kindOf = (metric: string): SignalKind =>
  (Object.keys(METRICS) as SignalKind[]).find((kind) => METRICS[kind].includes(metric)) ?? 'message';

const LAST_INSTANT = 7_258_118_400_000;

/** What customers expressed, the latest first, a page at a time. */
export async function listSignals(
  deps: SignalDeps,
  question: SignalQuestion,
): Promise<{ items: SignalRow[]; next: string | null }> {
  const { models, catalogue, defaultModel } = await deps.definitionsOf(question.workspace);
  const model = models.find(
    (stored) => stored.model.id === defaultModel && stored.state === 'current',
  )?.model;
  const stage = indexOf(model?.stages ?? [], question.stage, 'stage');
  const touchpoint = indexOf(catalogue.touchpoints, question.touchpoint, 'touchpoint');
  const rows = await deps.signals.list({
    workspace: question.workspace,
    metrics: question.kind && METRICS[question.kind],
    stage: stage === undefined ? undefined : stage + 1,
    touchpoint: touchpoint === undefined ? undefined : catalogue.touchpoints[touchpoint]!.number,
    withText: question.withText,
    from: question.from === undefined ? 0 : readInstant(question.from, question.timeZone, 'from'),
    to: question.to === undefined ? LAST_INSTANT : readInstant(question.to, question.timeZone, 'to'),
    places: await numbersOfPlaces(deps.terms, question.workspace, question.places),
    before: readCursor(question.cursor),
    limit: question.limit + 1,
  });
  const names = new Map(catalogue.touchpoints.map((one) => [one.number, one.id]));
  const items = rows.slice(0, question.limit).map(
    (row): SignalRow => ({
      ...row,
      kind: kindOf(row.metric),
      stage: model?.stages[row.stage - 1]?.id ?? null,
      touchpoint: names.get(row.touchpoint) ?? null,
    }),
  );
  const last = items[items.length - 1];
  return { items, next: rows.length > question.limit && last ? `${last.time}-${last.id}` : null };
}

function indexOf(
  list: readonly { readonly id: string }[],
  id: string | undefined,
  field: string,
): number | undefined {
  if (id === undefined) return undefined;
  const index = list.findIndex((one) => one.id === id);
  if (index < 0)
    throw new AppError(`${field}_not_found`, `There is no ${field} "${id}".`, { status: 404, field });
  return index;
}

function readInstant(text: string, zone: string, field: string): number {
  const at = instantOf(text, zone);
  if (!Number.isFinite(at) || at < 0)
    throw new AppError('bad_instant', 'Write a date or an instant.', { field });
  return at;
}

function readCursor(cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const match = /^(\d{1,16})-(\d{1,20})$/.exec(cursor);
  if (!match) throw new AppError('bad_cursor', 'The cursor is not one of ours.', { field: 'cursor' });
  return { time: Number(match[1]), id: match[2]! };
}
