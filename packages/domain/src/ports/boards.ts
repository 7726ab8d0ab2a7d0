import type { AskedReport, NoteKind, SavedPeriod, Tile } from '../boards/index';
import type { Actor } from './access';

/** Who made something, and when (UTC milliseconds). The name is looked up when read. */
export interface Made {
  readonly by: Actor;
  readonly byName: string;
  readonly at: number;
}

export interface SavedReport extends AskedReport {
  readonly id: number;
  readonly name: string;
  /** The question as the address of its page holds it. */
  readonly search: string;
  readonly made: Made;
  readonly updatedAt: number;
}

export type SavedReportInput = AskedReport & { readonly name: string; readonly search: string };

export interface Dashboard {
  readonly id: number;
  readonly name: string;
  readonly tiles: readonly Tile[];
  /** Of all tiles; null: each has its own. */
  readonly period: SavedPeriod | null;
  /** From 1; grows with every change. */
  readonly version: number;
  readonly made: Made;
  readonly updatedAt: number;
}

export type DashboardInput = Pick<Dashboard, 'name' | 'tiles' | 'period'>;

export interface DateNote {
  readonly id: number;
  /** First and last day, `2026-03-01`. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly kind: NoteKind;
  readonly made: Made;
}

export type DateNoteInput = Pick<DateNote, 'from' | 'to' | 'text' | 'kind'>;

/** What a link shows: a dashboard or a saved report by id; neither: the usual dashboard. */
export interface LinkTarget {
  readonly dashboard: number | null;
  readonly savedReport: number | null;
}

export interface PublicLink extends LinkTarget {
  readonly id: number;
  readonly workspace: number;
  /** Name of what it shows; null: the usual dashboard. */
  readonly name: string | null;
  /** Places its maker was limited to; empty: none. */
  readonly places: readonly string[];
  readonly made: Made;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
  readonly lastUsedAt: number | null;
}

export interface NewPublicLink extends LinkTarget {
  readonly tokenHash: string;
  readonly places: readonly string[];
  readonly expiresAt: number;
}

/** Saved questions and what is made of them. Every operation names its workspace; ids of others are unknown. */
export interface BoardStore {
  listReports(workspace: number): Promise<SavedReport[]>;
  findReport(workspace: number, id: number): Promise<SavedReport | undefined>;
  createReport(workspace: number, by: Actor, input: SavedReportInput): Promise<number>;
  updateReport(workspace: number, id: number, input: SavedReportInput): Promise<boolean>;
  /** Removed ones come back with `restore…` for a day. */
  removeReport(workspace: number, id: number): Promise<boolean>;
  restoreReport(workspace: number, id: number): Promise<boolean>;

  listDashboards(workspace: number): Promise<Dashboard[]>;
  findDashboard(workspace: number, id: number): Promise<Dashboard | undefined>;
  createDashboard(workspace: number, by: Actor, input: DashboardInput): Promise<number>;
  /** False when it is not at version `expected` any more. */
  updateDashboard(
    workspace: number,
    which: { readonly id: number; readonly expected: number },
    input: DashboardInput,
  ): Promise<boolean>;
  removeDashboard(workspace: number, id: number): Promise<boolean>;
  restoreDashboard(workspace: number, id: number): Promise<boolean>;

  listNotes(workspace: number): Promise<DateNote[]>;
  createNote(workspace: number, by: Actor, input: DateNoteInput): Promise<number>;
  updateNote(workspace: number, id: number, input: DateNoteInput): Promise<boolean>;
  removeNote(workspace: number, id: number): Promise<boolean>;

  /** Open and over, latest first. */
  listLinks(workspace: number): Promise<PublicLink[]>;
  /** undefined when the workspace has nothing like the target. */
  createLink(workspace: number, by: Actor, link: NewPublicLink): Promise<number | undefined>;
  /** False when there is none, or it was revoked before. */
  revokeLink(workspace: number, id: number, now: number): Promise<boolean>;
  /** By the hash of its token, over or not; undefined where its workspace or what it shows is gone. */
  findLink(tokenHash: string): Promise<PublicLink | undefined>;
  noteLinkUsed(workspace: number, id: number, now: number): Promise<void>;
}
