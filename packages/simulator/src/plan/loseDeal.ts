import type { Stream } from '../random/index';
import { RIVALS } from '../voice/index';

/** Why offices decide against us, as the sales people write it down, with how often: the truth of lost deals. */
const LOST_REASONS = [
  { reason: 'Prezzo troppo alto', share: 0.4 },
  { reason: 'Scelto un concorrente', share: 0.3 },
  { reason: 'Budget rinviato', share: 0.2 },
] as const;

export interface LostDeal {
  /** undefined: nobody wrote it down. */
  readonly reason: string | undefined;
  /** Named where one was chosen. */
  readonly rival: string | undefined;
}

export function loseDeal(stream: Stream): LostDeal {
  const roll = stream.next();
  const rival = RIVALS[stream.below(RIVALS.length)];
  const ends = LOST_REASONS.map((_, i) =>
    LOST_REASONS.slice(0, i + 1).reduce((sum, one) => sum + one.share, 0),
  );
  const found = LOST_REASONS[ends.findIndex((end) => roll < end)]?.reason;
  return { reason: found, rival: found === 'Scelto un concorrente' ? rival : undefined };
}
