import { COMPANIES } from './suggestions/companies';
import { SERVICES } from './suggestions/services';
import { SHOPS } from './suggestions/shops';
import { ruleOf, type SuggestedWords, type Suggestion } from './suggestions/suggestion';
import type { Membership, PersonaWriting } from './types';

const SUGGESTIONS: readonly Suggestion[] = [...SHOPS, ...SERVICES, ...COMPANIES];

export interface SuggestedPersona {
  readonly id: string;
  readonly writing: PersonaWriting;
  readonly membership: Membership;
}

/** What is known of who asks. `touchpoints`: ids of the catalogue. */
export interface SuggestedFor {
  readonly sells: string | null;
  readonly language: 'it' | 'en';
  readonly touchpoints: ReadonlySet<string>;
}

/** Typical personas of those who sell so, of shops where that is not known, in one language. */
export function suggestPersonas({ sells, language, touchpoints }: SuggestedFor): SuggestedPersona[] {
  const own = SUGGESTIONS.filter((one) => one.sells === sells);
  const shown = own.length > 0 ? own : SUGGESTIONS.filter((one) => one.sells === 'shop');
  return shown.map(({ id, words, belongs, sells: _, ...look }) => {
    const rule = ruleOf(belongs, touchpoints);
    return {
      id,
      writing: { ...look, ...wordsIn(words, language) },
      membership: rule === undefined ? null : { kind: 'rule', rule },
    };
  });
}

function wordsIn({ name, role, age, place, bio, quotes, ...lists }: SuggestedWords, language: 'it' | 'en') {
  const all = (list: SuggestedWords['goals']) => list.map((one) => one[language]);
  return {
    name: name[language],
    role: role[language],
    age: age[language],
    place: place[language],
    bio: bio[language],
    goals: all(lists.goals),
    needs: all(lists.needs),
    fears: all(lists.fears),
    drives: all(lists.drives),
    quotes: all(quotes).map((text) => ({ text, from: 'own' as const })),
  };
}
