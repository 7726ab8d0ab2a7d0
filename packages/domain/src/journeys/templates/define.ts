import type { EventFilter } from '../../touchpoints/index';
import type { EntryRule, ExitRule, JourneyModel, Stage } from '../types';

/** The short forms in which the templates are written. */

/** A text: Italian, English. */
type Text = readonly [it: string, en: string];

export function stage(
  id: string,
  name: Text,
  says: Text,
  response: Text,
  entry: EntryRule,
  over: Partial<Pick<Stage, 'goal' | 'reentrant'>> = {},
): Omit<Stage, 'group'> {
  const [says2, response2] = [both(says), both(response)];
  return {
    id,
    name: both(name),
    says: says2,
    response: response2,
    goal: false,
    reentrant: false,
    entry,
    ...over,
  };
}

/** A rule of touchpoints, any of them; and of filters, where touchpoints do not tell enough. */
export function anyTouchpoint(
  touchpoints: readonly string[],
  filters: readonly EventFilter[] = [],
): EntryRule {
  return { touchpoints: [...new Set(touchpoints)], filters };
}

/** The same, at least `times` within `withinDays`. */
export function atLeast(times: number, withinDays: number, touchpoints: readonly string[]): EntryRule {
  return { ...anyTouchpoint(touchpoints), atLeast: { times, withinDays } };
}

export function exit(
  reason: string,
  name: Text,
  touchpoints: readonly string[],
  filters: readonly EventFilter[] = [],
): ExitRule {
  return { reason, name: both(name), touchpoints, filters };
}

/** A template: the stages up to the goal are `before` the purchase, the others `after` it. */
export function template(
  id: string,
  name: Text,
  stages: readonly Omit<Stage, 'group'>[],
  exits: readonly ExitRule[],
  key: JourneyModel['key'] = { kind: 'person' },
): JourneyModel {
  const goal = stages.findIndex((it) => it.goal);
  return {
    id,
    name: both(name),
    key,
    stages: stages.map((it, i) => ({ ...it, group: i <= goal ? 'before' : 'after' })),
    exits,
    lapseDays: { beforeGoal: 60, afterGoal: 365 },
    version: 1,
  };
}

function both([it, en]: Text): { it: string; en: string } {
  return { it, en };
}
