/** An answer and what it was made from. */
interface Remembered<Answer> {
  readonly generation: string;
  readonly madeAt: number;
  readonly took: number;
  readonly answer: Answer;
}

export interface AnswerMemory<Answer> {
  /**
   * The remembered answer to a question when nothing has changed since (`generation`), else a new one. Where answers
   * take long and news come every second, one that is `staleMs` old at most is given at once, and a new one is made
   * beside it; never across a change of `epoch`. The same question asked twice at once is answered once.
   */
  read(
    question: { readonly key: string; readonly generation: number; readonly epoch: string },
    make: () => Promise<Answer>,
  ): Promise<Answer>;
}

/** Also where nothing changes time goes on: windows end, stays lapse. */
const OLDEST_MS = 60_000;
/** Answers quicker than this are always made anew. */
const SLOW_MS = 150;
const REMEMBERED = 200;

export function rememberAnswers<Answer>(options: {
  readonly now: () => number;
  /** Age an answer may have that took so many milliseconds. */
  readonly staleMs: (took: number) => number;
}): AnswerMemory<Answer> {
  const remembered = new Map<string, Remembered<Answer>>();
  const making = new Map<string, Promise<Answer>>();

  const make = (key: string, generation: string, work: () => Promise<Answer>): Promise<Answer> => {
    const running = making.get(key);
    if (running) return running;
    const madeAt = options.now();
    const started = work()
      .then((answer) => {
        remembered.delete(key);
        remembered.set(key, { generation, madeAt, took: options.now() - madeAt, answer });
        const [oldest] = remembered.keys();
        if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
        return answer;
      })
      .finally(() => making.delete(key));
    making.set(key, started);
    return started;
  };

  return {
    read: ({ key: question, generation: count, epoch }, work) => {
      // Another epoch is another question: nobody is given what was true before a decision.
      const key = `${epoch} ${question}`;
      const generation = String(count);
      const known = remembered.get(key);
      const age = options.now() - (known?.madeAt ?? 0);
      if (known?.generation === generation && age < OLDEST_MS) return Promise.resolve(known.answer);
      const fresh = make(key, generation, work);
      const usable = known !== undefined && known.took > SLOW_MS && age <= options.staleMs(known.took);
      if (!usable) return fresh;
      fresh.catch(() => undefined);
      return Promise.resolve(known.answer);
    },
  };
}
