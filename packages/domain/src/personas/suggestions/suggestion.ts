import type { SegmentRule } from '../../segments/index';
import type { Bilingual } from '../../touchpoints/index';
import type { PersonaWriting } from '../types';

/** What of a typical persona is told in both languages. */
export interface SuggestedWords {
  readonly name: Bilingual;
  readonly role: Bilingual;
  readonly age: Bilingual;
  readonly place: Bilingual;
  readonly bio: Bilingual;
  readonly goals: readonly Bilingual[];
  readonly needs: readonly Bilingual[];
  readonly fears: readonly Bilingual[];
  readonly drives: readonly Bilingual[];
  readonly quotes: readonly Bilingual[];
}

/** A typical persona to begin with, for those who sell so. */
export interface Suggestion extends Pick<PersonaWriting, 'channels' | 'colour' | 'face' | 'buyingRole'> {
  readonly id: string;
  readonly sells: 'shop' | 'services' | 'companies' | 'support';
  readonly words: SuggestedWords;
  /** Any of these: each a number of contacts with any of some touchpoints, or on any of some channels. */
  readonly belongs: readonly Habit[];
}

interface Habit {
  readonly touchpoints?: readonly string[];
  readonly channels?: readonly string[];
  readonly atLeast: number;
  readonly within: string | null;
}

/** Both languages of a text: Italian first. */
export const both = (it: string, en: string): Bilingual => ({ it, en });

/**
 * Who belongs, in touchpoints that the catalogue has: one that was taken out would make the rule unaskable. undefined:
 * nothing is left to ask for.
 */
export function ruleOf(belongs: readonly Habit[], has: ReadonlySet<string>): SegmentRule | undefined {
  const rules = belongs.flatMap(({ touchpoints, channels, atLeast, within }): SegmentRule[] => {
    const known = touchpoints?.filter((id) => has.has(id));
    if (known?.length === 0) return [];
    const contacts = { ...(known && { touchpoints: known }), ...(channels && { channels }) };
    return [{ kind: 'did', contacts, atLeast, within }];
  });
  return rules.length > 1 ? { kind: 'any', rules } : rules[0];
}
