import type { Persona } from '@viaggio/contract/personas';

/** "Office worker · 38 · Milan": who they are in one line, of what is written. */
export const lineOf = ({ role, age, place }: Pick<Persona, 'role' | 'age' | 'place'>): string =>
  [role, age, place].filter((part) => part !== '').join(' · ');
