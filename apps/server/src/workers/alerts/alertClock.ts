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
  /** Ends after the round that is under way, unless that may be broken off. */
  stop(): Promise<void>;
}

export interface ClockWork {
  /** Of the lock, and of what failed. */
  readonly name: string;
  /** Pause between rounds; between a poke and its round there is none. */
  readonly everyMs: number;
  readonly round: () => Promise<unknown>;
  /** What a round does is kept whole or not at all, and may take minutes: who stops does not wait for it. */
  readonly breaksOff?: boolean;
}

export function createClock(
  { alone, onError }: ClockDeps,
  { name, everyMs, round, breaksOff = false }: ClockWork,
): Clock {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let poked = false;
  let stopped = true;
  const run = async (): Promise<void> => {
    do {
      poked = false;
      await alone(name, async () => void (await round())).catch((error) => {
        if (!stopped || !breaksOff) onError(error, name);
      });
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
      if (!breaksOff) await running;
    },
  };
}
