import type { importContents, importPreview, importRun } from '@viaggio/contract/imports';
import { IMPORT_PRESETS, type ImportMapping, recognisePreset } from '@viaggio/domain/imports';
import type { ImportRecord } from '@viaggio/domain/ports/imports';
import type { z } from 'zod';
import type { Preview } from '../../usecases/imports/previewImport';
import type { ImportContents } from '../../usecases/imports/readContents';
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
  preset: found.reading.preset ?? null,
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

const sayMapping = ({ columns, properties, constants, leftOut = [] }: ImportMapping): Run['mapping'] => ({
  columns: { ...columns },
  properties: { ...properties },
  constants: { ...constants },
  leftOut: [...leftOut],
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
    timezone: reading.timeZone,
    preset: inspection.preset?.id ?? null,
    presets: sayPresets(inspection.table.columns),
    caution: cautionOf(preview),
    columns: inspection.columns.map(({ name, survey }) => ({
      name,
      kind: survey.kind,
      samples: [...survey.samples],
      guess: (guesses.get(name) ?? null) as Wire['columns'][number]['guess'],
      confidence: confidence.get(guesses.get(name) as never) ?? null,
    })),
    rows: preview.rows.map((row) => [...row]),
    mapping: sayMapping(mapping),
    reading: preview.tried.map(({ row, item, problem, channel, amount, column, cell }) => ({
      row,
      time: timeOf(item?.timestamp),
      event: textOf(item?.event ?? item?.type),
      person: personOf(item ?? {}),
      value: amount === 0 ? amountIn(item ?? {}) : amount,
      channel,
      problem: problem ?? null,
      column,
      cell,
    })),
  };
}

/** Every tool we know; the one whose columns these are fits. */
function sayPresets(columns: readonly { readonly name: string }[]): Wire['presets'] {
  const found = recognisePreset(columns);
  return IMPORT_PRESETS.map(({ id, tool }) => ({ id, tool, fits: id === found?.id }));
}

/** A caution that the file itself does away with is not said: customers with an address, rows with a time. */
function cautionOf({ inspection, mapping }: Preview): Wire['caution'] {
  const caution = inspection.preset?.caution ?? null;
  const surveyOf = (column: string | undefined) =>
    inspection.columns.find(({ name }) => name === column)?.survey.filled ?? 0;
  if (caution === 'names_only' && surveyOf(mapping.columns.email) > 0) return null;
  if (caution === 'no_dates' && surveyOf(mapping.columns.time) > 0) return null;
  return caution;
}

/** What an import holds, in the words of the wire. */
export const sayContents = (found: ImportContents): z.input<typeof importContents> => ({
  ...found,
  from: optionalInstantOf(found.from),
  to: optionalInstantOf(found.to),
  names: found.names.map((name) => ({ ...name })),
});

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
