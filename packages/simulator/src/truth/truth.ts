import type { PersonaId } from '../people/index';
import type { ChannelEffect, DecisionTotals, Incident } from '../world/index';
import type { SharedIdentifier, TrueIdentifier } from './identities';
import type { TrueStay } from './walkTruth';

/** One customer as they truly are, with what was delivered of them. */
export interface TruePerson {
  readonly index: number;
  readonly persona: PersonaId;
  readonly language: 'it' | 'en';
  readonly company: string | undefined;
  /** Already a customer before the first day. */
  readonly established: boolean;
  readonly events: number;
  readonly orders: number;
  /** EUR, net of refunds, without tax and shipping. */
  readonly revenue: number;
  /** All that was sent of theirs, except what they share with others. */
  readonly identifiers: readonly TrueIdentifier[];
  /** Gave a name: an account, address, telephone or card. */
  readonly known: boolean;
  /** Their way through the stages of the `advocacy` model. */
  readonly stays: readonly TrueStay[];
}

export interface Counts {
  /** Items delivered, second copies included. The other counts leave these out. */
  readonly items: number;
  readonly duplicates: number;
  /** Received more than an hour after they happened, nightly exports included. */
  readonly late: number;
  readonly clocksCorrected: number;
  readonly crawled: number;
  readonly byEvent: Readonly<Record<string, number>>;
  readonly byChannel: Readonly<Record<string, number>>;
}

/** What was planted, for what has been delivered so far. */
export interface Truth {
  /** UTC milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly people: readonly TruePerson[];
  readonly shared: readonly SharedIdentifier[];
  /** anonymousIds of machines. */
  readonly crawlers: readonly string[];
  readonly channelEffects: readonly ChannelEffect[];
  readonly decisions: DecisionTotals;
  readonly incidents: readonly Incident[];
  readonly referrals: readonly {
    readonly referrer: number;
    readonly friend: number;
    readonly code: string;
  }[];
  readonly counts: Counts;
}
