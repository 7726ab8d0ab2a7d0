import type { Finding } from '@viaggio/contract/offline';

/** Figures of a finding, ready to be read. */
export interface Said {
  /** A text of the finding as it is; '' where there is none. */
  readonly text: (name: string) => string;
  /** Bytes as megabytes or gigabytes. */
  readonly size: (name: string) => string;
  readonly share: (name: string) => string;
  readonly number: (name: string) => number;
}

export type FindingWords = (said: Said, level: Finding['level']) => string;

/** What the doctor says, in one language: how each thing is and, where it is not good, what to do. */
export interface DoctorWords {
  readonly about: string;
  readonly levels: Readonly<Record<Finding['level'], string>>;
  readonly findings: Readonly<Record<Finding['about'], FindingWords>>;
  readonly sum: (bad: number, odd: number) => string;
}
