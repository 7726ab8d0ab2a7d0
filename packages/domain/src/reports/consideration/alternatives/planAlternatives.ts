import type { AlternativesQuery, NamedIn } from '../../../ports/alternatives';
import type { AnyOf } from '../../../ports/reportStore';
import type { Touchpoint } from '../../../touchpoints/index';
import { type PeriodRequest, planPeriod } from '../../common/planPeriod';
import type { ReportContext } from '../../common/types';
import { namesNobody, SPELLINGS, textKey } from './spellings';

/** Rivals asked for and found together: so many names are looked for in texts. */
const MOST_RIVALS = 50;

const LOST = ['deal-lost'];
const WON = ['deal-won'];

/** Touchpoints of the default catalogue in which rivals are named, beside those of the channels below. */
const NAMING: Readonly<Record<NamedIn, readonly string[]>> = {
  deal: ['deal-opened', 'deal-negotiated', ...LOST, ...WON],
  review: ['review-posted', 'product-reviewed'],
  survey: ['survey-answered'],
  comparison: ['product-compared'],
  mention: ['mention-posted'],
};

const NAMING_CHANNELS: Readonly<Partial<Record<NamedIn, readonly string[]>>> = {
  comparison: ['comparison'],
};

/**
 * Where a deal is lost or won, and where rivals are named: touchpoints by their ids, and contacts of comparison sites.
 * undefined: the catalogue has none of them.
 */
export function planAlternatives(
  { period }: { readonly period: PeriodRequest },
  context: ReportContext,
  catalogue: readonly Touchpoint[],
): AlternativesQuery | undefined {
  const { workspace, unit, asOf, places, segment, numbers, timeZone } = context;
  const at = (ids: readonly string[], channels: readonly string[] = []): AnyOf => {
    const touchpoints = catalogue.filter(({ id }) => ids.includes(id)).map(({ number }) => number);
    const known = channels.flatMap((channel) => numbers.channels.get(channel) ?? []);
    return [
      ...(touchpoints.length > 0 ? [{ touchpoints }] : []),
      ...(known.length > 0 ? [{ channels: known }] : []),
    ];
  };
  const naming = (kind: NamedIn): AnyOf => at(NAMING[kind], NAMING_CHANNELS[kind]);
  const kinds = {
    deal: naming('deal'),
    review: naming('review'),
    survey: naming('survey'),
    comparison: naming('comparison'),
    mention: naming('mention'),
  };
  if (Object.values(kinds).every((any) => any.length === 0)) return undefined;
  return {
    ...{ workspace, unit, asOf, places, segment, ...planPeriod(period, timeZone) },
    lost: at(LOST),
    won: at(WON),
    naming: kinds,
    properties: SPELLINGS,
  };
}

/** Names asked for, then those found, each once and by its key, with how it is written. */
export function rivalNames(
  asked: readonly string[],
  found: readonly { readonly rival: string; readonly text: string }[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const all = [...asked.map((text) => ({ rival: textKey(text), text: text.trim() })), ...found];
  for (const { rival, text } of all) {
    if (names.size < MOST_RIVALS && !namesNobody(rival) && !names.has(rival)) names.set(rival, text);
  }
  return names;
}
