/** A wait that can be ended before its time. */
export interface Nap {
  /** Resolves after so many milliseconds, or when it is woken. */
  sleep(ms: number): Promise<void>;
  /** Ends the wait that is on, if any. */
  wake(): void;
}

export function createNap(): Nap {
  let wake = (): void => undefined;
  return {
    sleep: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    wake: () => wake(),
  };
}
