/** An answer and what it was made from. */
interface Remembered<Answer> {
  readonly generation: number;
  readonly madeAt: number;
  readonly took: number;
  readonly answer: Answer;
}

export interface Question {
  readonly key: string;
  /** Grows whenever something has changed; asked again as long as the question is watched. */
  readonly generation: () => number;
  readonly epoch: string;
}

export interface AnswerMemory<Answer> {
  /**
   * The remembered answer to a question when nothing has changed since (`generation`), else a new one. Where answers
   * take long and news come every second, one that is `staleMs` old at most is given at once, and a new one is made
   * beside it; never across a change of `epoch`. The same question asked twice at once is answered once. A slow
   * question that is asked again and again is answered ahead, so that who watches a map never waits for it.
   */
  read(question: Question, make: () => Promise<Answer>): Promise<Answer>;
}

export interface MemoryOptions {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Age an answer may have that took so many milliseconds; Infinity: while it is answered ahead. */
  readonly staleMs: (took: number) => number;
}

/** Also where nothing changes time goes on: windows end, stays lapse. */
const OLDEST_MS = 60_000;
/** Answers quicker than this are always made anew. */
const SLOW_MS = 150;
const REMEMBERED = 200;
/** Who asks again within this time watches, and is expected once more within it. */
const WATCHED_MS = 5_000;
/** Answers made ahead rest as long as they took, so that each takes half of a lane at most, and no less than this. */
const LEAST_REST_MS = 500;
/** More watchers than these wait for their answers as everybody does. */
const MOST_AHEAD = 10;

export function rememberAnswers<Answer>(options: MemoryOptions): AnswerMemory<Answer> {
  const remembered = new Map<string, Remembered<Answer>>();
  const making = new Map<string, Promise<Answer>>();
  const watch = watchQuestions(options.now);

  const make = (key: string, generation: number, work: () => Promise<Answer>): Promise<Answer> => {
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

  /** Makes the answer anew whenever something has changed, until nobody watches. */
  const answerAhead = async (key: string, question: Question, work: () => Promise<Answer>): Promise<void> => {
    while (watch.isWatched(key)) {
      const took = remembered.get(key)?.took ?? 0;
      await options.sleep(Math.max(took, LEAST_REST_MS));
      const generation = question.generation();
      if (watch.isWatched(key) && remembered.get(key)?.generation !== generation) {
        await make(key, generation, work);
      }
    }
  };

  return {
    read: (question, work) => {
      // Another epoch is another question: nobody is given what was true before a decision.
      const key = `${question.epoch} ${question.key}`;
      const generation = question.generation();
      const known = remembered.get(key);
      // Of what is answered ahead the next answer is under way: one that was quick says nothing of how long it takes.
      const took = watch.isFollowed(key) ? Number.POSITIVE_INFINITY : (known?.took ?? 0);
      const slow = took > SLOW_MS;
      if (watch.isAskedAgain(key) && slow) watch.follow(key, () => answerAhead(key, question, work));
      const age = options.now() - (known?.madeAt ?? 0);
      if (known?.generation === generation && age < OLDEST_MS) return Promise.resolve(known.answer);
      const fresh = make(key, generation, work);
      if (!known || !slow || age > options.staleMs(took)) return fresh;
      fresh.catch(() => undefined);
      return Promise.resolve(known.answer);
    },
  };
}

/** Knows which questions are asked again and again. */
function watchQuestions(now: () => number) {
  const askedAt = new Map<string, number>();
  const followed = new Set<string>();
  return {
    /** Notes that somebody asks; whether somebody did so a moment ago. */
    isAskedAgain: (key: string): boolean => {
      const before = askedAt.get(key);
      askedAt.delete(key);
      askedAt.set(key, now());
      const [oldest] = askedAt.keys();
      if (askedAt.size > REMEMBERED && oldest !== undefined) askedAt.delete(oldest);
      return before !== undefined && now() - before <= WATCHED_MS;
    },
    /** Whether its answers are made ahead. */
    isFollowed: (key: string): boolean => followed.has(key),
    isWatched: (key: string): boolean => now() - (askedAt.get(key) ?? 0) <= WATCHED_MS,
    /** Runs `work` for a question unless it runs already; what fails is tried again by whoever asks next. */
    follow: (key: string, work: () => Promise<void>): void => {
      if (followed.has(key) || followed.size >= MOST_AHEAD) return;
      followed.add(key);
      work()
        .catch(() => undefined)
        .finally(() => followed.delete(key));
    },
  };
}
