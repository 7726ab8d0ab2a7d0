import type { Actor } from './access';

export type IpPolicy = 'keep' | 'truncate' | 'drop';

/** The settings of a workspace. Times here and in all ports: UTC milliseconds. */
export interface Workspace {
  readonly id: number;
  readonly name: string;
  /** IANA. */
  readonly timeZone: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly language: 'it' | 'en';
  /** What it sells; null until asked. */
  readonly sells: string | null;
  readonly wants: readonly string[];
  readonly ipPolicy: IpPolicy;
  /** Id of the journey model used when none is asked for; '' before there is one. */
  readonly defaultModel: string;
  /** The example: simulated data. */
  readonly demo: boolean;
  readonly createdAt: number;
}

/** The settings, and what its data says of it. */
export interface WorkspaceView extends Workspace {
  readonly places: readonly string[];
  readonly hasEvents: boolean;
}

export interface NewWorkspace {
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly language: 'it' | 'en';
  readonly sells: string | null;
  readonly wants: readonly string[];
  readonly demo: boolean;
}

export type WorkspaceChange = Partial<
  Pick<
    Workspace,
    'name' | 'timeZone' | 'currency' | 'language' | 'sells' | 'wants' | 'ipPolicy' | 'defaultModel'
  >
>;

export interface WorkspaceStore {
  create(workspace: NewWorkspace): Promise<Workspace>;
  find(id: number): Promise<WorkspaceView | undefined>;
  listOfUser(userId: string): Promise<WorkspaceView[]>;
  update(id: number, change: WorkspaceChange): Promise<WorkspaceView | undefined>;
  /** The oldest workspace that is not the example. */
  first(): Promise<Workspace | undefined>;
  /** Whether the first owner was ever made. */
  isSetUp(): Promise<boolean>;
  /** True for the one transaction that makes the first owner. */
  markSetUp(): Promise<boolean>;
  hasModel(id: number, model: string): Promise<boolean>;
  /** From now on nobody enters; its rows stay until `erase`. */
  markRemoved(id: number): Promise<void>;
  listRemoved(): Promise<number[]>;
  /** Removes the workspace and everything of it that the control store holds, but the audit. */
  erase(id: number): Promise<void>;
}

/** What else must happen when a workspace appears or changes: its stages, its catalogue. Must bear repetition. */
export interface WorkspaceObserver {
  created(workspace: Workspace): Promise<void>;
  updated(before: WorkspaceView, after: WorkspaceView, actor: Actor): Promise<void>;
}

/** Removes what other stores hold of a workspace. Must bear repetition. */
export interface WorkspaceEraser {
  erase(workspace: number): Promise<void>;
}
