import type { StoreId } from '../brand/index';
import type { Language } from '../voice/index';
import type { City } from './cities';
import type { Device } from './devices';
import type { Persona } from './personas';

/** A company whose people buy for it. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly industry: string;
  readonly employees: number;
}

/** One customer as they truly are, whatever the systems of the brand know of them. */
export interface Person {
  /** Number of the person, from 0: the name the truth uses. */
  readonly index: number;
  readonly persona: Persona;
  readonly language: Language;
  readonly firstName: string;
  readonly lastName: string;
  readonly city: City;
  /** The shop they would go to. */
  readonly store: StoreId | undefined;
  readonly userId: string;
  readonly email: string;
  readonly phone: string;
  readonly card: string;
  readonly birthday: { readonly month: number; readonly date: number };
  readonly company: Company | undefined;
  readonly role: string | undefined;
  readonly marketing: boolean;
  /** Own browsers and apps, the most used first. */
  readonly devices: readonly Device[];
  /** When they first hear of the brand, UTC milliseconds. */
  readonly startsAt: number;
  /** Was a customer before the simulation begins. */
  readonly established: boolean;
  /** A second account opened by mistake: same person, other address. */
  readonly secondAccount: { readonly userId: string; readonly email: string } | undefined;
}

/** People planned together: alone, a family with a tablet, or an office. */
export interface Unit {
  readonly index: number;
  readonly kind: 'single' | 'family' | 'office';
  readonly people: readonly Person[];
  /** The tablet of the family, which each of them uses. */
  readonly tablet: Device | undefined;
}
