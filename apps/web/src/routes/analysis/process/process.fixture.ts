/** Parts of a process: an activity, and how often one follows another. */
export const activity = (name: string, count: number, starts = 0, ends = 0) => ({
  name,
  count,
  people: count,
  starts,
  ends,
});

export const edge = (from: string, to: string, count: number) => ({
  from,
  to,
  count,
  people: count,
  medianSeconds: 60,
});
