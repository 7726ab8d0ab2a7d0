import type { DoctorWords } from './doctorWords';

export interface BackupWords {
  readonly about: string;
  readonly aboutRestore: string;
  readonly aboutDirectory: string;
  readonly aboutExpired: string;
  readonly writing: (share: string) => string;
  readonly made: (path: string, megabytes: string, expires: string) => string;
  readonly carry: string;
  readonly restoring: string;
  readonly restored: (data: string, rows: string) => string;
  readonly again: string;
  readonly noProgram: string;
}

/** What the command line says, in one language. */
export interface Words {
  readonly about: string;
  readonly aboutImport: string;
  readonly aboutExport: string;
  readonly aboutFormat: string;
  readonly aboutFrom: string;
  readonly aboutTo: string;
  readonly aboutSegment: string;
  readonly aboutPlace: string;
  readonly aboutOut: string;
  readonly aboutFile: string;
  readonly aboutMap: string;
  readonly aboutPreset: string;
  readonly aboutTimezone: string;
  readonly aboutDates: string;
  readonly aboutDryRun: string;
  readonly aboutKey: string;
  readonly aboutUrl: string;
  readonly aboutJson: string;
  readonly noServer: (url: string) => string;
  readonly noKey: string;
  readonly badAnswer: (status: number) => string;
  readonly noFile: (path: string) => string;
  readonly refused: (message: string) => string;
  readonly sending: (share: string) => string;
  readonly receiving: (megabytes: string) => string;
  readonly exported: (file: string, megabytes: string) => string;
  readonly exportBroken: (file: string) => string;
  readonly reading: (mapping: string) => string;
  readonly asPreset: (preset: string) => string;
  readonly progress: (share: string, rows: string) => string;
  readonly unseen: string;
  readonly done: (file: string) => string;
  readonly tried: (file: string) => string;
  readonly failed: (message: string) => string;
  readonly read: string;
  readonly stored: string;
  readonly duplicate: string;
  readonly quarantined: string;
  readonly reason: (text: string, rows: string, firstRow: string) => string;
  readonly reasons: Readonly<Record<string, string>>;
  readonly backup: BackupWords;
  readonly doctor: DoctorWords;
}
