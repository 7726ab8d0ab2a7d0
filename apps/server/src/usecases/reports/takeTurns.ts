import { AppError } from '@viaggio/domain/shared';

/** Who goes first when somebody must wait: the map is the first page that everybody opens. */
export type Urgency = 'map' | 'report';

export interface Turns {
  /** Runs `work` when it is its turn. Throws `reports_busy` when too many wait already. */
  take<Result>(urgency: Urgency, work: () => Promise<Result>): Promise<Result>;
}

/** More than these waiting are not helped by waiting longer. */
const MOST_WAITING = 100;

const busy = (): AppError =>
  new AppError('reports_busy', 'Too many questions are being answered. Ask again in a few seconds.', {
    status: 503,
  });

/**
 * Lets `lanes` questions be answered at once, the others in the order they came, the map before all others. Questions
 * that share the processors all end late; one after the other, the first end early and the last no later.
 */
export function takeTurns({ lanes }: { readonly lanes: number }): Turns {
  const waiting: Readonly<Record<Urgency, (() => void)[]>> = { map: [], report: [] };
  let running = 0;

  const enter = async (urgency: Urgency): Promise<void> => {
    if (running < lanes) {
      running++;
      return;
    }
    if (waiting.map.length + waiting.report.length >= MOST_WAITING) throw busy();
    // Whoever leaves hands the lane over, so that nobody who comes meanwhile slips in.
    await new Promise<void>((resolve) => waiting[urgency].push(resolve));
  };

  const leave = (): void => {
    const next = waiting.map.shift() ?? waiting.report.shift();
    if (next) next();
    else running--;
  };

  return {
    take: async (urgency, work) => {
      await enter(urgency);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
