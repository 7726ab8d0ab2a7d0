import { resolvePeriod } from '@viaggio/domain/boards';
import { draftOfData, type MapDocument } from '@viaggio/domain/maps';
import type { Definitions } from '@viaggio/domain/ports/definitionStore';
import { AppError } from '@viaggio/domain/shared';
import type { RunReport } from '../boards/deps';
import { keepMap, modelUnknown } from './createMap';
import type { MapDeps, MapWriter } from './deps';
import { gatherFacts } from './gatherFacts';
import type { MapWithDocument } from './readMap';

type Deps = Pick<MapDeps, 'maps' | 'rooms' | 'control' | 'newId' | 'now'> & {
  readonly definitionsOf: (workspace: number) => Promise<Definitions>;
  readonly runReport: RunReport;
};

export interface DraftWish {
  readonly name: string | undefined;
  readonly language: MapDocument['language'] | undefined;
  /** The default one unless it is said. */
  readonly model: string | undefined;
  readonly personas: readonly string[];
  /** The last 90 days unless it is said. */
  readonly period: { readonly from: string; readonly to: string } | undefined;
}

/** A map of what customers did: every card is marked as drafted, with its figure in words. */
export async function draftMap(
  deps: Deps,
  who: MapWriter & { readonly places: readonly string[] },
  wish: DraftWish,
): Promise<MapWithDocument> {
  const workspace = await deps.control.workspaces.find(who.workspace);
  const { models, defaultModel, catalogue } = await deps.definitionsOf(who.workspace);
  const stored = models.find(({ model }) => model.id === (wish.model ?? defaultModel));
  if (stored === undefined) throw modelUnknown();
  const language = wish.language ?? workspace?.language ?? 'en';
  const timeZone = workspace?.timeZone ?? 'UTC';
  const period = resolvePeriod(wish.period ?? { last: 'P90D' }, { now: deps.now(), timeZone });
  const facts = await gatherFacts(deps.runReport, who, {
    model: stored.model,
    isDefault: stored.model.id === defaultModel,
    touchpoints: catalogue.touchpoints,
    period,
    periodName: nameOfPeriod(period, timeZone, language),
    language,
  });
  if (facts.people === 0) {
    throw new AppError('nothing_to_draft_from', 'No customer did anything in this period: choose another.', {
      status: 409,
      field: 'period',
    });
  }
  const document = draftOfData(stored.model, facts, language, deps.newId);
  const named = { ...document, title: wish.name ?? document.title, personas: wish.personas };
  return keepMap(deps, who, named, 'drafted');
}

/** "1–30 novembre 2026": both days included. */
function nameOfPeriod(
  { from, to }: { readonly from: string; readonly to: string },
  timeZone: string,
  language: MapDocument['language'],
): string {
  const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
  const words = (zone: string) =>
    new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone });
  // Local days need no zone; the end is exclusive, so that one millisecond before it is the last day.
  const last = new Date(new Date(to).getTime() - 1);
  const name = words(isDay(from) && isDay(to) ? 'UTC' : timeZone).formatRange(new Date(from), last);
  // Some languages write the days of a range with two figures.
  return name.replace(/\b0(?=\d\b)/g, '');
}
