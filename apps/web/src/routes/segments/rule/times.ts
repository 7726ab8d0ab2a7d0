/** How often something was done, as a sentence says it. */
export type Times =
  | { readonly how: 'never' }
  | { readonly how: 'atLeast' | 'exactly' | 'atMost'; readonly n: number }
  | { readonly how: 'between'; readonly n: number; readonly to: number };

interface Bounds {
  readonly atLeast: number;
  readonly atMost?: number | undefined;
}

/** "At most" includes never: a rule that asks for at least once and at most n says "between". */
export function timesOf({ atLeast, atMost }: Bounds): Times {
  if (atMost === undefined) return { how: 'atLeast', n: atLeast };
  if (atMost === 0) return { how: 'never' };
  if (atMost === atLeast) return { how: 'exactly', n: atLeast };
  if (atLeast === 0) return { how: 'atMost', n: atMost };
  return { how: 'between', n: atLeast, to: atMost };
}

export function withTimes(times: Times): Bounds {
  switch (times.how) {
    case 'never':
      return { atLeast: 0, atMost: 0 };
    case 'atLeast':
      return { atLeast: times.n, atMost: undefined };
    case 'exactly':
      return { atLeast: times.n, atMost: times.n };
    case 'atMost':
      return { atLeast: 0, atMost: times.n };
    case 'between':
      return { atLeast: times.n, atMost: times.to };
  }
}
