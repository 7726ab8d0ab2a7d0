import type { ListRule, PickedTrait, SegmentRule } from '../segments/index';
import type { HashId } from '../shared/index';
import type { NumberedRule } from './segmentRules';

export interface StoredSegment {
  readonly id: number;
  readonly name: string;
  readonly rule: SegmentRule;
  /** Name of who made it, or ''. */
  readonly createdBy: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface NewSegment {
  readonly name: string;
  readonly rule: SegmentRule;
}

export interface SegmentStore {
  /** By name. */
  list(workspace: number): Promise<StoredSegment[]>;
  find(workspace: number, id: number): Promise<StoredSegment | undefined>;
  /** `by`: user id of who makes it. */
  create(workspace: number, segment: NewSegment, by: string): Promise<StoredSegment>;
  /** undefined when there is none. */
  update(workspace: number, id: number, segment: NewSegment): Promise<StoredSegment | undefined>;
  /** False when there was none. */
  remove(workspace: number, id: number): Promise<boolean>;
}

export type ListKind = 'userId' | 'email' | 'phone' | 'card';

/** A list that somebody brought. */
export interface StoredList {
  readonly id: number;
  readonly name: string;
  readonly kind: ListKind;
  readonly identifiers: number;
  readonly createdBy: string;
  readonly createdAt: number;
}

export interface PeopleListStore {
  list(workspace: number): Promise<StoredList[]>;
  find(workspace: number, id: number): Promise<StoredList | undefined>;
  create(workspace: number, list: Pick<StoredList, 'name' | 'kind'>, by: string): Promise<StoredList>;
  /** Those that are on it already stay once. False when there is no such list. */
  extend(workspace: number, id: number, identifiers: readonly HashId[]): Promise<boolean>;
  remove(workspace: number, id: number): Promise<boolean>;
}

/** Finds people by what journeys do not know, in blocks; each of them once. */
export interface PeoplePicker {
  eachWithTrait(workspace: number, rule: PickedTrait, take: TakePeople): Promise<void>;
  eachOnList(workspace: number, list: ListRule, take: TakePeople): Promise<void>;
}

export type TakePeople = (people: readonly HashId[]) => Promise<void>;

/** What the events store does for segments. */
export interface SegmentReader {
  /** Keeps people under a number for the questions of the next hours. */
  keep(workspace: number, pick: HashId, people: readonly HashId[]): Promise<void>;
  /** How many people belong to the rule, of how many there are. */
  count(
    rule: NumberedRule,
    asked: SegmentQuestion,
  ): Promise<{ readonly people: number; readonly of: number }>;
  /** The last seen first. */
  people(
    rule: NumberedRule,
    asked: SegmentQuestion,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly people: readonly { person: HashId; at: number }[]; readonly total: number }>;
}

export interface SegmentQuestion {
  readonly workspace: number;
  /** Exclusive; UTC milliseconds. */
  readonly asOf: number;
  /** Only people with a contact at one of these places; undefined: all. */
  readonly places: readonly number[] | undefined;
}
