import type { UnansweredRow } from '../../ports/livingMapStore';
import { MIN_ANSWERS, wilsonInterval } from '../../statistics/index';
import { ratio } from '../common/types';

export interface AnsweredShare {
  /** answered ÷ followed; null where nothing was followed. */
  readonly share: number | null;
  readonly interval: [number, number] | null;
  /** Fewer than ten people were followed. */
  readonly tooFew: boolean;
}

/**
 * Share of actions that were answered. Actions of one customer are not independent: whoever wrote five times is answered
 * five times or never. The interval is Wilson's for as many independent actions as the actions of these people are
 * worth: p(1 − p) ⁄ v, v the variance of a ratio of sums over people (linearised, W. G. Cochran, Sampling Techniques,
 * 1977, §2.11), and never more than there are; where nobody differs from the others, as many as people.
 */
export function answeredShare({
  followed,
  answered,
  peopleFollowed: people,
  squares: [both, cross, own],
}: Pick<UnansweredRow, 'followed' | 'answered' | 'peopleFollowed' | 'squares'>): AnsweredShare {
  const share = ratio(answered, followed);
  if (share === null) return { share, interval: null, tooFew: true };
  const spread = Math.max(0, own - 2 * share * cross + share * share * both);
  const variance = people < 2 ? 0 : ((people / (people - 1)) * spread) / (followed * followed);
  const worth = variance > 0 ? (share * (1 - share)) / variance : people;
  const n = Math.min(followed, Math.max(1, worth));
  const interval = wilsonInterval(share === 1 ? n : share * n, n);
  return { share, interval: interval && [interval[0], interval[1]], tooFew: people < MIN_ANSWERS };
}
