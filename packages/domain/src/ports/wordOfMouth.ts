import type { Acceptance, Spending } from '../referrals/index';
import type { HashId } from '../shared/index';
import type { Actor } from './access';
import type { IpPolicy } from './workspaces';

export interface InBoth {
  readonly it: string;
  readonly en: string;
}

/** One way of having heard of us, and the channel it is. */
export interface HeardChoice extends InBoth {
  readonly id: string;
  readonly channel: string;
}

export interface HeardContent {
  readonly name: string;
  readonly question: InBoth;
  readonly choices: readonly HeardChoice[];
  /** Where it is asked; '' when nowhere in particular. */
  readonly place: string;
  /** Whether who answers may leave an address. */
  readonly contact: boolean;
}

/** "How did you hear about us?" */
export interface HeardQuestion extends HeardContent {
  readonly id: number;
  readonly workspace: number;
  readonly source: number;
  readonly createdAt: number;
  readonly answers: number;
  readonly lastAnswerAt: number | null;
}

export interface Till {
  readonly id: number;
  readonly workspace: number;
  readonly source: number;
  readonly name: string;
  readonly place: string;
  readonly createdAt: number;
  readonly entries: number;
  readonly lastUsedAt: number | null;
}

/** What a public page needs to know of the workspace behind it. */
export interface PageOwner {
  readonly workspaceName: string;
  readonly language: 'it' | 'en';
  readonly currency: string;
  readonly ipPolicy: IpPolicy;
}

export interface ReferralSettings {
  /** Where links lead. */
  readonly site: string;
  /** The parameter that carries the code. */
  readonly parameter: string;
  readonly source: number;
}

export interface ReferralCode {
  readonly id: number;
  readonly workspace: number;
  readonly code: string;
  /** Hash of the identifier it was given to. */
  readonly owner: HashId;
  /** Kind and value of that identifier, sealed. */
  readonly identifier: string;
  readonly createdAt: number;
  readonly opened: number;
  readonly lastOpenedAt: number | null;
}

export type NewReferralCode = Pick<ReferralCode, 'workspace' | 'code' | 'owner' | 'identifier'> & {
  readonly key: string;
};

export interface HeardStore {
  list(workspace: number): Promise<HeardQuestion[]>;
  /** With a connection of its own, in one transaction. Its token is kept as a hash. */
  create(
    workspace: number,
    content: HeardContent,
    access: { readonly tokenHash: string; readonly writeKey: string },
    by: Actor,
  ): Promise<HeardQuestion>;
  /** `tokenHash`: a new link, the one before is over. */
  update(
    workspace: number,
    id: number,
    change: { readonly content?: HeardContent; readonly tokenHash?: string },
  ): Promise<HeardQuestion | undefined>;
  remove(workspace: number, id: number): Promise<boolean>;
  findOpen(tokenHash: string): Promise<(HeardQuestion & PageOwner) | undefined>;
  noteAnswer(id: number, at: number): Promise<void>;
}

export interface TillStore {
  list(workspace: number): Promise<Till[]>;
  create(
    workspace: number,
    till: Pick<Till, 'name' | 'place'>,
    access: { readonly tokenHash: string; readonly writeKey: string },
    by: Actor,
  ): Promise<Till>;
  remove(workspace: number, id: number): Promise<Till | undefined>;
  findOpen(tokenHash: string): Promise<(Till & PageOwner) | undefined>;
  noteEntries(id: number, entries: number, at: number): Promise<void>;
}

export interface ReferralStore {
  settings(workspace: number): Promise<ReferralSettings | undefined>;
  /** Makes their connection the first time. */
  saveSettings(
    workspace: number,
    settings: Pick<ReferralSettings, 'site' | 'parameter'>,
    writeKey: string,
  ): Promise<ReferralSettings>;
  /** Latest first. */
  list(workspace: number): Promise<ReferralCode[]>;
  create(code: NewReferralCode, by: Actor): Promise<ReferralCode | 'taken'>;
  remove(workspace: number, id: number): Promise<ReferralCode | undefined>;
  findOpen(
    key: string,
  ): Promise<(ReferralCode & PageOwner & { readonly settings: ReferralSettings }) | undefined>;
  noteOpened(id: number, at: number): Promise<void>;
}

/** What referrals are counted from, in the events store. */
export interface ReferralReader {
  /** Sources that came with a code: said so, or by the parameter of an address; each code once, at its first time. */
  acceptances(
    workspace: number,
    parameter: string,
  ): Promise<readonly (Omit<Acceptance, 'person'> & { readonly source: HashId })[]>;
  spendings(workspace: number, people: readonly HashId[]): Promise<readonly Spending[]>;
}
