/** What consent may be asked for, one by one: to be written to is not to be profiled. */
export const PURPOSES = ['marketing', 'profiling', 'analytics'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** One answer somebody gave, or a member wrote down for them. */
export interface ConsentRecord {
  readonly purpose: Purpose;
  readonly granted: boolean;
  /** UTC milliseconds. */
  readonly at: number;
  /** Where it came from: `event`, `member`, `request:7`. */
  readonly source: string;
}

export interface ConsentState extends ConsentRecord {
  /** All answers to this purpose, latest first, this one included. */
  readonly history: readonly ConsentRecord[];
}

/** The last answer to each purpose ever spoken of, in the order of the purposes. At the same moment a refusal stands. */
export function consentOfPurposes(records: readonly ConsentRecord[]): ConsentState[] {
  return PURPOSES.flatMap((purpose) => {
    const history = records
      .filter((one) => one.purpose === purpose)
      .sort((a, b) => b.at - a.at || Number(a.granted) - Number(b.granted));
    const [last] = history;
    return last === undefined ? [] : [{ ...last, history }];
  });
}
