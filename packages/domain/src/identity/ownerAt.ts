import type { HashId } from '../shared/index';
import type { IdentityResult } from './types';

/**
 * Whose an identifier is at a moment (UTC milliseconds). An identifier that no claim names is a person of its own.
 */
export function ownerAt(
  result: Pick<IdentityResult, 'personOf' | 'shared'>,
  identifier: HashId,
  time: number,
): HashId {
  const turns = result.shared.get(identifier);
  if (!turns) return result.personOf.get(identifier) ?? identifier;
  let low = 0;
  let high = turns.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (turns[middle]!.from <= time) low = middle;
    else high = middle - 1;
  }
  return turns[low]!.person;
}
