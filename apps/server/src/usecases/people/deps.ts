import type { Definitions, TermStore } from '@viaggio/domain/ports/definitionStore';
import type { IdentityDecisions } from '@viaggio/domain/ports/identityDecisions';
import type { IdentityStore } from '@viaggio/domain/ports/identityStore';
import type { PeopleDirectory, PeopleReader } from '@viaggio/domain/ports/people';
import type { TimelineStore } from '@viaggio/domain/ports/timeline';
import type { Hasher } from '@viaggio/domain/shared';

/** Who asks: their workspace, and the places they are limited to (none: no limit). */
export interface Scope {
  readonly workspace: number;
  readonly places: readonly string[];
}

export interface PeopleDeps {
  readonly identity: IdentityStore;
  readonly people: PeopleReader;
  readonly directory: PeopleDirectory;
  readonly terms: TermStore;
  readonly hasherOf: (workspace: number) => Hasher;
  readonly definitionsOf: (workspace: number) => Promise<Definitions>;
  /** UTC milliseconds. */
  readonly now: () => number;
}

export interface TimelineDeps extends PeopleDeps {
  readonly timelines: TimelineStore;
}

export interface DecisionDeps extends PeopleDeps {
  readonly decisions: IdentityDecisions;
  readonly newMessageId: () => string;
  /** Tells the projection that somebody is somebody else from now on. */
  readonly poke: () => void;
}
