/** What the command line says, in one language. */
export interface Words {
  readonly about: string;
  readonly aboutImport: string;
  readonly aboutFile: string;
  readonly aboutMap: string;
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
  readonly reading: (mapping: string) => string;
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
}
