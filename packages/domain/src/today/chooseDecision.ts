/** What waits for somebody's decision, and how much of the data it holds back. */
export interface WaitingWork {
  /** Alerts that told something in the last week and that nobody has confirmed. */
  readonly alerts: number;
  /** Refused claims, and people there are. */
  readonly doubtful: { readonly claims: number; readonly people: number };
  /** Rows to fix, and events of the last thirty days. */
  readonly rows: { readonly rows: number; readonly events: number };
  /** Contacts of the last thirty days, and those no touchpoint recognises. */
  readonly unmapped: { readonly contacts: number; readonly unmapped: number };
}

export interface Decision {
  readonly kind: 'alerts' | 'doubtful' | 'rows' | 'unmapped';
  readonly count: number;
  /** 0 … 1 of what it is a part of; null for alerts. */
  readonly share: number | null;
}

/** A smaller part of the contacts without a touchpoint is no decision that matters. */
const LEAST_UNMAPPED = 0.01;

const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);

/**
 * The one decision that matters most: an alert that was asked for comes first; then whatever holds back the largest
 * share of its kind (each doubtful claim may be two people, who are one). undefined: nothing waits.
 */
export function chooseDecision({ alerts, doubtful, rows, unmapped }: WaitingWork): Decision | undefined {
  if (alerts > 0) return { kind: 'alerts', count: alerts, share: null };
  const waiting: (Decision & { readonly share: number })[] = [
    { kind: 'doubtful', count: doubtful.claims, share: share(2 * doubtful.claims, doubtful.people) },
    { kind: 'rows', count: rows.rows, share: share(rows.rows, rows.events + rows.rows) },
    { kind: 'unmapped', count: unmapped.unmapped, share: share(unmapped.unmapped, unmapped.contacts) },
  ];
  return waiting
    .filter(({ kind, count, share: of }) => count > 0 && (kind !== 'unmapped' || of >= LEAST_UNMAPPED))
    .toSorted((a, b) => b.share - a.share)[0];
}
