import type { CallReason, Decision } from '@viaggio/domain/today';

/** Words of the mails in one language. `{{name}}` is filled in. */
export interface MailTexts {
  readonly locale: string;
  /** "on Tuesdays", from Sunday on. */
  readonly weekdays: readonly string[];
  readonly stake: string;
  readonly open: string;
  readonly foot: string;
  readonly unsubscribe: string;
  readonly alert: Readonly<
    Record<
      | 'subject'
      | 'testSubject'
      | 'test'
      | 'above'
      | 'below'
      | 'unusual'
      | 'plain'
      | 'usually'
      | 'learning'
      | 'n'
      | 'unknown',
      string
    >
  >;
  /** By `report_figure`. */
  readonly figures: Readonly<Record<string, string>>;
  readonly today: Readonly<
    Record<
      | 'subject'
      | 'changes'
      | 'calm'
      | 'learning'
      | 'nothing'
      | 'calls'
      | 'noCalls'
      | 'silent'
      | 'silentLine'
      | 'decision'
      | 'nameless'
      | 'callLine',
      string
    >
  >;
  readonly reasons: Readonly<Record<CallReason, string>>;
  readonly decisions: Readonly<Record<Decision['kind'], string>>;
  readonly channels: Readonly<Record<string, string>>;
  /** The page that takes a reader off the list. */
  readonly page: Readonly<Record<'title' | 'ask' | 'button' | 'done' | 'wrong', string>>;
  /** Somebody asked for a new password, or has set one. */
  readonly password: Readonly<
    Record<
      'subject' | 'text' | 'open' | 'until' | 'doneSubject' | 'doneText' | 'doneOpen' | 'doneFoot',
      string
    >
  >;
  readonly invitation: Readonly<Record<'subject' | 'text' | 'open' | 'until', string>>;
}
