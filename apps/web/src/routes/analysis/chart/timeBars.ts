import type { FunnelStep } from '@viaggio/contract/reports';
import type { Format } from '../../../format';
import type { Bar } from './Bars';

type Histogram = FunnelStep['histogram'];

/** The words a histogram of times needs. */
export interface TimeWords {
  readonly within: (time: string) => string;
  readonly beyond: (time: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly people: (count: number) => string;
}

/** Without the empty bars at its ends. */
export function trimmed(histogram: Histogram): Histogram {
  const first = histogram.findIndex(({ people }) => people > 0);
  const last = histogram.findLastIndex(({ people }) => people > 0);
  return first < 0 ? [] : histogram.slice(first, last + 1);
}

/** A histogram of times as bars, each with its range in words. */
export function timeBars(histogram: Histogram, format: Format, words: TimeWords): readonly Bar[] {
  const all = histogram.reduce((sum, { people }) => sum + people, 0);
  return trimmed(histogram).map(({ from, to, people }) => {
    const [low, high] = [format.duration(from), to === null ? '' : format.duration(to)];
    const range =
      to === null ? words.beyond(low) : from === 0 ? words.within(high) : words.between(low, high);
    const share = format.share(all === 0 ? 0 : people / all);
    return {
      key: String(from),
      label: to === null ? `> ${low}` : `≤ ${high}`,
      value: people,
      top: people > 0 ? share : '',
      says: `${range}: ${words.people(people)}, ${share}`,
    };
  });
}
