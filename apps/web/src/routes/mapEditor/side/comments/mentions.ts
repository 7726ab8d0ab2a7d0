/** A member as comments name one. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is being typed after the last `@` before the caret; null when nobody is being named. */
export function beingNamed(text: string, caret: number): string | null {
  return /(?:^|\s)@([^@\n]{0,40})$/.exec(text.slice(0, caret))?.[1] ?? null;
}

/** Members whose name or a later word of it begins so. */
export function candidates(members: readonly Named[], typed: string): readonly Named[] {
  const wanted = typed.toLowerCase();
  return members.filter(({ name }) => {
    const low = name.toLowerCase();
    return low.startsWith(wanted) || low.split(/\s+/).some((word) => word.startsWith(wanted));
  });
}

/** The text with the name in full in the place of what was typed of it, and where the caret then stands. */
export function withName(text: string, caret: number, name: string): { text: string; caret: number } {
  const at = text.slice(0, caret).lastIndexOf('@');
  const before = `${text.slice(0, at)}@${name} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}

/** Ids of those whose whole name stands after an `@`. */
export function mentionedIn(text: string, members: readonly Named[]): string[] {
  return members.filter(({ name }) => name !== '' && text.includes(`@${name}`)).map(({ id }) => id);
}

/** A text cut where it names somebody, longest names first so that none hides in another. */
export function cutAtNames(text: string, names: readonly string[]): { text: string; name: boolean }[] {
  const wanted = names.filter(Boolean).toSorted((a, b) => b.length - a.length);
  if (wanted.length === 0) return [{ text, name: false }];
  const escaped = wanted.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text
    .split(new RegExp(`(@(?:${escaped.join('|')}))`))
    .map((part, index) => ({ text: part, name: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
