import type { MemberRole } from './access';

/** Places empty: no limit. */
export interface Membership {
  readonly id: number;
  readonly workspace: number;
  readonly userId: string;
  readonly role: MemberRole;
  readonly places: readonly string[];
  /** To within five minutes. */
  readonly lastSeenAt: number | null;
}

export interface MembershipOfWorkspace extends Membership {
  readonly name: string;
  readonly demo: boolean;
}

export interface Member extends Membership {
  readonly name: string;
  readonly email: string;
  readonly joinedAt: number;
}

export interface NewMember {
  readonly workspace: number;
  readonly userId: string;
  readonly role: MemberRole;
  readonly places: readonly string[];
}

export interface MemberStore {
  list(workspace: number): Promise<Member[]>;
  find(workspace: number, id: number): Promise<Member | undefined>;
  /** In a workspace that is open. */
  findMembership(workspace: number, userId: string): Promise<Membership | undefined>;
  /** Oldest first. */
  listMemberships(userId: string): Promise<MembershipOfWorkspace[]>;
  /** False when the user already is a member: then nothing changes. */
  add(member: NewMember): Promise<boolean>;
  update(
    workspace: number,
    id: number,
    change: { role?: MemberRole; places?: readonly string[] },
  ): Promise<void>;
  remove(workspace: number, id: number): Promise<void>;
  /** Ids of the workspace's owners, who stay as they are until the end of the transaction. */
  lockOwners(workspace: number): Promise<number[]>;
  hasMembers(workspace: number): Promise<boolean>;
  /** Notes that the member was here. */
  touch(id: number): Promise<void>;
}
