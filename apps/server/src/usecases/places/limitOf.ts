/** Places a member is limited to, as questions want them: members without a limit have none, questions have null. */
export const limitOf = (places: readonly string[]): readonly string[] | null =>
  places.length === 0 ? null : places;
