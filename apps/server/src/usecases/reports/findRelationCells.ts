import { type LifecycleFigure, PRESSURE_BANDS, type RelationCell } from '@viaggio/domain/ports/relationStore';
import {
  boundsOf,
  planAlternatives,
  planConsideration,
  planInitiative,
  planLifecycle,
  planPressure,
  planRepurchase,
} from '@viaggio/domain/reports';
import { localDate } from '@viaggio/domain/time';
import { numberOf } from './findCells';
import type { PreparedReport, RelationDeps } from './prepareReport';
import { findRivals } from './readAlternatives';
import { type ConsiderationInput, exposuresOf } from './readConsideration';
import type { InitiativeInput } from './readInitiative';
import type { LifecycleInput } from './readLifecycle';
import type { RepurchaseInput } from './readRepurchase';

export type FindRelation<Input> = (
  deps: RelationDeps,
  prepared: PreparedReport,
  input: Input,
  parts: readonly string[],
) => Promise<RelationCell | undefined>;

const oneOf = <T extends string>(words: readonly T[], word: string | undefined): T | undefined =>
  words.find((one) => one === word);

const FIGURES: readonly LifecycleFigure[] = ['new', 'returning', 'back', 'active', 'quiet'];

/** `<figure>.<start>`: who is new, returning, back, active or quiet in a bucket; quiet ones only of ended buckets. */
export const findLifecycleCell: FindRelation<LifecycleInput> = async (_, { context }, input, parts) => {
  const query = planLifecycle(input, context);
  const figure = oneOf(FIGURES, parts[0]);
  const bucket = query.buckets.findIndex((at) => localDate(at, context.timeZone) === parts[1]);
  if (figure === undefined || bucket < 1) return undefined;
  const isRunning = (query.buckets[bucket + 1] ?? query.until) > query.asOf;
  if (figure === 'quiet' && isRunning) return undefined;
  return { report: 'lifecycle', query, bucket, figure };
};

/** `buyers`, `again`, `waiting`, and `order.<1 to 4>`: who has a next purchase after that one of their life. */
export const findRepurchaseCell: FindRelation<RepurchaseInput> = async (
  _,
  prepared,
  input,
  [kind, place],
) => {
  const query = planRepurchase(input, prepared.context, prepared.stages);
  const group = oneOf(['buyers', 'again', 'waiting'], kind);
  if (group !== undefined) return { report: 'repurchase', query, group };
  const order = oneOf(['1', '2', '3', '4'], place);
  return kind === 'order' && order !== undefined
    ? { report: 'orders', query, order: Number(order) }
    : undefined;
};

const ACTORS = ['customer', 'brand', 'third'] as const;

/** `actor.<whose act>`, `started.<customer, us or unknown>`, `channel.<name>`, and `band.<band>` of messages. */
export const findInitiativeCell: FindRelation<InitiativeInput> = async (_, prepared, input, [kind, name]) => {
  const { context, catalogue } = prepared;
  if (kind === 'band') {
    const band = PRESSURE_BANDS.indexOf(oneOf(PRESSURE_BANDS, name)!);
    const query = planPressure(input, context, catalogue);
    return band < 0 ? undefined : { report: 'pressure', query, ...boundsOf(band) };
  }
  const query = planInitiative(input, context, catalogue);
  if (kind === 'actor') {
    const actor = ACTORS.indexOf(oneOf(ACTORS, name)!);
    return actor < 0 ? undefined : { report: 'contacts', query, of: { actor } };
  }
  if (kind === 'started') {
    const started = oneOf(['customer', 'us', 'unknown'], name);
    return started && { report: 'contacts', query, of: { started } };
  }
  if (kind !== 'channel') return undefined;
  const channel = numberOf(name, await prepared.wordsOf('channel'));
  return channel === undefined ? undefined : { report: 'contacts', query, of: { channel } };
};

/** `lost`, `unexplained`, `reason.<name>`; `rivals`, `rival.<name>` and `rival.<name>.lost`. */
const findAlternative: FindRelation<ConsiderationInput> = async (deps, prepared, input, [kind, name, of]) => {
  const query = planAlternatives(input, prepared.context, prepared.catalogue);
  if (query === undefined) return undefined;
  if (kind === 'lost' || kind === 'unexplained') {
    return { report: 'lost-deals', query, reason: kind === 'lost' ? undefined : '' };
  }
  if (kind === 'reason') return name ? { report: 'lost-deals', query, reason: name } : undefined;
  const names = await findRivals(deps, query, input);
  const isAny = kind === 'rivals';
  if (!isAny && (name === undefined || !names.has(name) || (of !== undefined && of !== 'lost')))
    return undefined;
  const rival = isAny ? undefined : name;
  return { report: 'rivals', query, rivals: [...names.keys()], rival, isLost: !isAny && of === 'lost' };
};

const ALTERNATIVES = ['lost', 'unexplained', 'reason', 'rivals', 'rival'] as const;

/**
 * `buyers`, `others`, `open`; `did.<name>`: who had such a contact, or of them the buyers or others; and those of lost
 * deals and rivals.
 */
export const findConsiderationCell: FindRelation<ConsiderationInput> = async (
  deps,
  prepared,
  input,
  parts,
) => {
  if (oneOf(ALTERNATIVES, parts[0])) return findAlternative(deps, prepared, input, parts);
  const query = planConsideration(input, prepared.context, prepared);
  const [kind, name, of] = parts;
  const group = oneOf(['buyers', 'others', 'open'], kind);
  if (group !== undefined) return { report: 'considering', query, group };
  const who = oneOf(['buyers', 'others'], of);
  if (kind !== 'did' || (of !== undefined && who === undefined)) return undefined;
  const unit = numberOf(name, await prepared.wordsOf(query.by));
  if (unit === undefined) return undefined;
  const { exposures } = await exposuresOf(deps, query);
  return { report: 'considered', query, exposures, unit, group: who };
};
