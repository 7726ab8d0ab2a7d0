import type { Actor, PageRequest } from './access';

export type JobKind = 'import' | 'demo' | 'restate' | 'rebuild' | 'erase' | 'export' | 'backup';
export type JobStatus = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** Long work that can be left and found again. */
export interface Job {
  readonly id: number;
  readonly workspace: number;
  readonly kind: JobKind;
  readonly status: JobStatus;
  /** 0..1; null when it cannot be told. */
  readonly progress: number | null;
  /** What it is about: a file's name, a model's. */
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly createdAt: number;
  readonly finishedAt: number | null;
  readonly error: { readonly code: string; readonly message: string } | null;
}

export interface NewJob {
  readonly workspace: number;
  readonly kind: JobKind;
  readonly subject: string;
  readonly createdBy: Actor;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export interface JobStore {
  start(job: NewJob): Promise<Job>;
  /** Says how far the job is, and that whoever does it is alive. */
  report(
    workspace: number,
    id: number,
    state: { progress: number | null; detail?: Readonly<Record<string, unknown>> },
  ): Promise<void>;
  finish(
    workspace: number,
    id: number,
    end: { status: 'done' | 'failed' | 'cancelled'; error?: { code: string; message: string } },
  ): Promise<void>;
  find(workspace: number, id: number): Promise<Job | undefined>;
  /** Latest first. */
  list(workspace: number, page: PageRequest): Promise<Job[]>;
  /** Fails the jobs nobody has reported on for so long: their node is gone. Returns them. */
  failAbandoned(silentMs: number): Promise<Job[]>;
}
