import type { MemberRole } from './access';

export interface Invitation {
  readonly id: number;
  readonly workspace: number;
  readonly email: string;
  readonly role: MemberRole;
  readonly places: readonly string[];
  /** Name of who invited. */
  readonly invitedBy: string;
  readonly mailed: boolean;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface NewInvitation {
  readonly workspace: number;
  readonly email: string;
  readonly role: MemberRole;
  readonly places: readonly string[];
  readonly invitedBy: string;
  readonly tokenHash: string;
  readonly expiresAt: number;
}

export interface InvitationStore {
  /** Not accepted and not expired, latest first. */
  listOpen(workspace: number, now: number): Promise<Invitation[]>;
  /** Replaces an open invitation of the same address. */
  create(invitation: NewInvitation): Promise<Invitation>;
  markMailed(workspace: number, id: number): Promise<void>;
  /** False when there was none. */
  withdraw(workspace: number, id: number): Promise<boolean>;
  /** Not accepted, perhaps expired. */
  findUnused(tokenHash: string): Promise<(Invitation & { workspaceName: string }) | undefined>;
  /** Uses the invitation up; undefined when another acceptance was faster, or it is over. */
  take(tokenHash: string, now: number): Promise<Invitation | undefined>;
}

/** Sends a link to an address; false when no mail could be sent. */
export interface InvitationMailer {
  send(invitation: Invitation, link: string): Promise<boolean>;
}
