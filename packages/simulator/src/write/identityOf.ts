import type { Person } from '../people/index';
import { uniformOf } from '../random/index';

/** Keys of luck for what people fill in. */
const GIVES_PHONE = 9001;
const PLACEHOLDER = 9002;
/** Forms that insist on a number get this from some: no identifier, and no bridge between strangers. */
const EMPTY_PHONES = ['0000000000', '0', 'n/a'] as const;

function phoneOf(person: Person, seed: number, share: number): string | undefined {
  if (uniformOf(seed, person.index, PLACEHOLDER) < 0.012) return EMPTY_PHONES[person.index % 3]!;
  return uniformOf(seed, person.index, GIVES_PHONE) < share ? person.phone : undefined;
}

/** What a subscriber leaves: the address and a first name. */
export function subscriberTraits(person: Person, second: boolean): Record<string, unknown> {
  return {
    email: second ? person.secondAccount!.email : person.email,
    firstName: person.firstName,
    newsletter: true,
    language: person.language,
  };
}

/** What somebody tells when they open an account. */
export function accountTraits(person: Person, seed: number, second: boolean): Record<string, unknown> {
  const phone = second ? undefined : phoneOf(person, seed, 0.58);
  return {
    email: second ? person.secondAccount!.email : person.email,
    firstName: person.firstName,
    lastName: person.lastName,
    ...(phone !== undefined && { phone }),
    address: {
      city: person.city.name,
      state: person.city.province,
      postalCode: person.city.postcode,
      country: 'IT',
    },
    language: person.language,
    newsletter: person.marketing,
    ...(person.company !== undefined && { company: person.company.name, role: person.role }),
  };
}

/** What the desk writes down when it hands out a loyalty card: the telephone always, the address when they want. */
export function cardTraits(person: Person, seed: number): Record<string, unknown> {
  const withEmail = uniformOf(seed, person.index, GIVES_PHONE, 1) < 0.64;
  return {
    card: person.card,
    phone: phoneOf(person, seed, 1) ?? person.phone,
    firstName: person.firstName,
    lastName: person.lastName,
    ...(withEmail && { email: person.email }),
    birthday: `${String(person.birthday.month).padStart(2, '0')}-${String(person.birthday.date).padStart(2, '0')}`,
  };
}

export function userIdOf(person: Person, second: boolean | undefined): string {
  return second === true ? person.secondAccount!.userId : person.userId;
}
