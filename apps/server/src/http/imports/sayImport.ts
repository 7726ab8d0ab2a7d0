import type { importPreview, importRun } from '@viaggio/contract/imports';
import type { ImportMapping } from '@viaggio/domain/imports';
import type { ImportRecord } from '@viaggio/domain/ports/imports';
import type { z } from 'zod';
import type { Preview } from '../../usecases/imports/previewImport';
import { instantOf, optionalInstantOf } from '../handlers/wire';

type Run = z.input<typeof importRun>;

/** An import in the words of the wire. */
export const sayImport = (found: ImportRecord): Run => ({
  id: String(found.id),
  file: found.file,
  format: found.reading.format,
  bytes: found.bytes,
  status: statusOf(found),
  progress: found.undo === 'begun' ? null : found.progress,
  dryRun: found.dryRun,
  rowsRead: found.rowsRead,
  stored: found.stored,
  duplicate: found.duplicate,
  quarantined: found.quarantined,
  reasons: found.reasons.map((reason) => ({ ...reason })),
  mapping: sayMapping(found.mapping),
  createdAt: instantOf(found.createdAt),
  finishedAt: optionalInstantOf(found.finishedAt),
  createdBy: found.createdBy,
  error: found.error,
});

/** Being undone it is at work; one that was cut short by its undo has failed until that has ended. */
function statusOf({ status, undo }: ImportRecord): Run['status'] {
  if (undo !== 'none') return undo === 'done' ? 'undone' : 'running';
  return status === 'cancelled' ? 'failed' : status;
}

const sayMapping = ({ columns, properties, constants }: ImportMapping): Run['mapping'] => ({
  columns: { ...columns },
  properties: { ...properties },
  constants: { ...constants },
});

type Wire = z.input<typeof importPreview>;

/** A preview in the words of the wire. */
export function sayPreview(file: string, preview: Preview): Wire {
  const { inspection, reading, mapping, confidence } = preview;
  const guesses = new Map(
    Object.entries(inspection.guess.mapping.columns).map(([field, name]) => [name, field]),
  );
  return {
    file,
    format: reading.format,
    encoding: reading.encoding,
    separator: reading.separator,
    decimal: reading.decimal,
    dateOrder: preview.dateOrderAssumed ? 'auto' : reading.dateOrder,
    columns: inspection.columns.map(({ name, survey }) => ({
      name,
      kind: survey.kind,
      samples: [...survey.samples],
      guess: (guesses.get(name) ?? null) as Wire['columns'][number]['guess'],
      confidence: confidence.get(guesses.get(name) as never) ?? null,
    })),
    rows: preview.rows.map((row) => [...row]),
    mapping: sayMapping(mapping),
    reading: preview.tried.map(({ row, item, problem }) => ({
      row,
      time: timeOf(item?.timestamp),
      event: textOf(item?.event ?? item?.type),
      person: personOf(item ?? {}),
      value: amountIn(item ?? {}),
      problem: problem ?? null,
    })),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const timeOf = (time: unknown): string | null =>
  typeof time === 'number' && Math.abs(time) < 8.64e15 ? instantOf(time) : null;

function personOf(item: Readonly<Record<string, unknown>>): string {
  const traits = ((item.context as { traits?: object } | undefined)?.traits ?? item.traits ?? {}) as Record<
    string,
    unknown
  >;
  return (
    [item.userId, traits.email, traits.phone, traits.card, item.anonymousId].map(textOf).find(Boolean) ?? ''
  );
}

function amountIn(item: Readonly<Record<string, unknown>>): number | null {
  const value = (item.properties as { value?: unknown } | undefined)?.value;
  return typeof value === 'number' ? value : null;
}
