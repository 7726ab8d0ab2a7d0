export interface ClockDeps {
  /** Runs the work unless another server runs work of that name: then nothing is done here. */
  readonly alone: (name: string, work: () => Promise<void>) => Promise<unknown>;
  readonly onError: (error: unknown, doing: string) => void;
}

/** Work that is done now and then by one server at a time, and at once when poked. */
export interface Clock {
  start(): void;
  /** Does a round soon; several pokes are one. */
  poke(): void;
  /** Ends after the round that is under way. */
  stop(): Promise<void>;
}

/**
 * @param name of the lock, and of what failed
 * @param everyMs pause between rounds; between a poke and its round there is none
 */
export function createClock(
  { alone, onError }: ClockDeps,
  { name, everyMs, round }: { name: string; everyMs: number; round: () => Promise<unknown> },
): Clock {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let poked = false;
  let stopped = true;
  const run = async (): Promise<void> => {
    do {
      poked = false;
      await alone(name, async () => void (await round())).catch((error) => onError(error, name));
    } while (poked && !stopped);
  };
  const tick = (): void => {
    if (running !== undefined || stopped) return;
    running = run().finally(() => {
      running = undefined;
    });
  };
  return {
    start: () => {
      stopped = false;
      tick();
      timer = setInterval(tick, everyMs);
      timer.unref();
    },
    poke: () => {
      poked = true;
      tick();
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
