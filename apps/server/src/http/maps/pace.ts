import { TooManyAttempts } from '../../usecases/session/limitPasswordAttempts';

const MINUTE_MS = 60_000;
/** Beyond so many, those who were counted first are forgotten. */
const MOST_COUNTED = 20_000;

/** Counts what guests do in a minute, on this node: cheap enough for every letter that is typed. */
export interface Pace {
  /** Throws once `what` was done more than `perMinute` times in the minute. */
  refuseTooFast(what: string, perMinute: number): void;
}

export function createPace(now: () => number): Pace {
  const counted = new Map<string, { count: number; endsAt: number }>();
  return {
    refuseTooFast: (what, perMinute) => {
      const at = now();
      const known = counted.get(what);
      const current = known && known.endsAt > at ? known : { count: 0, endsAt: at + MINUTE_MS };
      current.count += 1;
      counted.delete(what);
      counted.set(what, current);
      if (counted.size > MOST_COUNTED) counted.delete(counted.keys().next().value as string);
      if (current.count > perMinute) throw new TooManyAttempts(Math.ceil((current.endsAt - at) / 1000));
    },
  };
}
