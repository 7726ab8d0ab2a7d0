/** "a, b or c", in the words of a language. */
export function formatEither(items: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(items);
}
