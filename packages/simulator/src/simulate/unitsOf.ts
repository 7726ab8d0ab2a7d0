import { createUnit, type Unit } from '../people/index';
import { uniformOf } from '../random/index';
import { AVERAGE_TASTE, DAY, fromRome, HOUR, MINUTE, seasonFactor } from '../time/index';
import type { World } from '../world/index';

/** Share of the people who were customers before the first day. */
const ESTABLISHED = 0.02;
/** How many days back they bought first, at most. */
const PAST_DAYS = 240;
const VIRAL = 3.2;
const STARTS = 8;

/** Day on which each new customer first hears of the brand: cumulated weights of the days. */
function daysByWeight(world: World): readonly number[] {
  const sums: number[] = [];
  let sum = 0;
  for (let day = world.fromDay; day <= world.toDay; day += 1) {
    const viral = world.during('viral_article', fromRome(day, 12 * HOUR)) ? VIRAL : 1;
    sum += seasonFactor(day, AVERAGE_TASTE) * viral;
    sums.push(sum);
  }
  return sums.map((value) => value / sum);
}

function startOf(world: World, weights: readonly number[], quantile: number, index: number): number {
  let low = 0;
  let high = weights.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (weights[middle]! < quantile) low = middle + 1;
    else high = middle;
  }
  return fromRome(world.fromDay + low, Math.floor(uniformOf(world.seed, index, STARTS) * 5 * MINUTE));
}

/** The people in the order in which they begin, unit by unit. */
export function* unitsOf(world: World): Generator<Unit> {
  const weights = daysByWeight(world);
  const established = Math.round(world.customers * ESTABLISHED);
  const newcomers = world.customers - established;
  let person = 0;
  for (let index = 0; person < world.customers; index += 1) {
    const old = person < established;
    const luck = uniformOf(world.seed, index, STARTS, 1);
    const quantile = (person - established + luck) / newcomers;
    const startsAt = old
      ? world.from - Math.ceil(luck * PAST_DAYS * DAY)
      : startOf(world, weights, quantile, index);
    const room = (old ? established : world.customers) - person;
    const unit = createUnit({
      seed: world.seed,
      index,
      firstPerson: person,
      room,
      startsAt,
      established: old,
      wrongClock: world.noise.wrongClocks,
    });
    person += unit.people.length;
    yield unit;
  }
}
