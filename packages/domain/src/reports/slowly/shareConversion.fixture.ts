import type { CreditModel } from '../../ports/reportStore';
import { sum, type TravelContact } from './traveller.fixture';

const HALF_LIFE_MS = 7 * 86_400_000;

/**
 * What each touch of one conversion gets, adding up to 1, by each model: one list as long as the touches. There is
 * at least one touch.
 */
export function shareConversion(
  conversion: TravelContact,
  touches: readonly TravelContact[],
  unitOf: (touch: TravelContact) => number,
  direct: number,
): Record<CreditModel, number[]> {
  const last = touches.length - 1;
  const only = (index: number) => touches.map((_, i) => (i === index ? 1 : 0));
  const notDirect = touches.findLastIndex((it) => it.channel !== direct);
  return {
    first: only(0),
    last: only(last),
    'last-non-direct': only(notDirect === -1 ? last : notDirect),
    linear: touches.map(() => 1 / touches.length),
    position: byPosition(touches.length),
    'time-decay': byAge(touches.map((it) => conversion.time - it.time)),
    shapley: equallyByUnit(touches.map(unitOf)),
  };
}

function byPosition(touches: number): number[] {
  if (touches === 1) return [1];
  if (touches === 2) return [0.5, 0.5];
  const middle = new Array<number>(touches - 2).fill(0.2 / (touches - 2));
  return [0.4, ...middle, 0.4];
}

/** Half as much for every week of age; from the youngest on, so that weights of very old touches are not all 0. */
function byAge(ages: readonly number[]): number[] {
  const weights = ages.map((age) => 2 ** (-(age - Math.min(...ages)) / HALF_LIFE_MS));
  return weights.map((weight) => weight / sum(weights));
}

/**
 * The Shapley value of a conversion that happens as soon as all its units are there: the same for each of them. A
 * unit gets its share at its first touch. Source: Shapley, A Value for n-Person Games (1953), unanimity games.
 */
function equallyByUnit(units: readonly number[]): number[] {
  const different = new Set(units).size;
  return units.map((unit, i) => (units.indexOf(unit) === i ? 1 / different : 0));
}
