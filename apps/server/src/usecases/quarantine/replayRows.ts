import { QUARANTINE_REASONS } from '@viaggio/domain/collect';
import { ROW_PROBLEMS } from '@viaggio/domain/imports';
import type { ImportRecord, ImportStore } from '@viaggio/domain/ports/imports';
import type { QuarantinedEvent } from '@viaggio/domain/ports/quarantine';
import type { IpPolicy } from '@viaggio/domain/ports/workspaces';
import { acceptItems, type CollectUseCaseDeps } from '../collect/acceptItems';
import { fieldOfRow } from '../imports/fieldOfRow';
import type { MadeRow, RefusedRow } from '../imports/rowMaker';
import { divertRefusals } from './divertRefusals';
import { eventOfPayload } from './eventOfPayload';
import { rowOfPayload } from './rowOfPayload';

export type Refusal = Pick<QuarantinedEvent, 'code' | 'message' | 'field'>;

export type Replayed =
  | { readonly outcome: 'stored' | 'duplicate' }
  | { readonly outcome: 'quarantined'; readonly why: Refusal };

interface RowsDeps {
  readonly collect: CollectUseCaseDeps;
  readonly imports: Pick<ImportStore, 'find'>;
}

/** Tries some rows again, each as what it came as. Answers in their order. */
export async function replayRows(
  deps: RowsDeps,
  place: { readonly workspace: number; readonly ipPolicy: IpPolicy },
  rows: readonly QuarantinedEvent[],
): Promise<Replayed[]> {
  const results = new Array<Replayed>(rows.length);
  for (const indexes of groupsOf(rows)) {
    const group = indexes.map((index) => rows[index]!);
    const record =
      group[0]!.import === 0 ? undefined : await deps.imports.find(place.workspace, group[0]!.import);
    const replayed = await replayGroup(deps.collect, place, group, record);
    indexes.forEach((index, at) => {
      results[index] = replayed[at]!;
    });
  }
  return results;
}

/** Places of the rows of one import, or of the events of one connection. */
function groupsOf(rows: readonly QuarantinedEvent[]): Iterable<number[]> {
  const groups = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const key = `${row.import}/${row.connection}`;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  return groups.values();
}

/** Tries the rows of one import, or the events of one connection. */
async function replayGroup(
  collect: CollectUseCaseDeps,
  place: { readonly workspace: number; readonly ipPolicy: IpPolicy },
  rows: readonly QuarantinedEvent[],
  record: ImportRecord | undefined,
): Promise<Replayed[]> {
  const made = rows.map((row) => (record === undefined ? eventOfPayload(row) : rowOfPayload(row, record)));
  const results: Replayed[] = made.map((one) => ({ outcome: 'quarantined', why: problemOf(one) }));
  const items: object[] = [];
  const owners: (number | undefined)[] = [];
  made.forEach((one, index) => {
    if (one.kind === 'refused') return;
    if (one.who !== undefined) {
      items.push(one.who.item());
      owners.push(undefined);
    }
    items.push(one.item);
    owners.push(index);
  });
  const arrivals = owners.map((owner, at) => rows[owner ?? owners[at + 1]!]!.receivedAt);
  const first = rows[0]!;
  const outcomes = await acceptItems(
    {
      ...collect,
      commit: divertRefusals(collect.commit, ({ row, code, message, field }) => {
        const owner = owners[row];
        const column = record === undefined ? field : fieldOfRow(record.mapping, field);
        if (owner !== undefined)
          results[owner] = { outcome: 'quarantined', why: { code, message, field: column } };
        return undefined;
      }),
    },
    {
      source: { id: first.connection, workspace: place.workspace, ipPolicy: place.ipPolicy },
      items,
      import: first.import,
      rows: items.map((_, index) => index),
      arrivals,
      request: { receivedAt: first.receivedAt, ...(record === undefined ? {} : { rule: 'import' as const }) },
    },
  );
  outcomes.forEach(({ outcome }, at) => {
    const owner = owners[at];
    if (owner === undefined || outcome === 'quarantined') return;
    // An event that asks to stay away is done with, as if it had come so.
    results[owner] = { outcome: outcome === 'stored' ? 'stored' : 'duplicate' };
  });
  return results;
}

function problemOf(made: MadeRow | RefusedRow): Refusal {
  if (made.kind === 'refused') {
    const { code, field } = made.problem;
    return { code, message: ROW_PROBLEMS[code], field };
  }
  return { code: 'not_an_object', message: QUARANTINE_REASONS.not_an_object, field: '' };
}
