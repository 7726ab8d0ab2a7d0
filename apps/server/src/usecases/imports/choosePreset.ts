import {
  findPreset,
  type ImportMapping,
  type ImportPreset,
  type PresetId,
  recognisePreset,
  resolvePreset,
} from '@viaggio/domain/imports';
import { AppError } from '@viaggio/domain/shared';
import { shapeTable } from './files/shapeTable';
import type { TableFile } from './files/tableFile';

/** The preset to read a file with: by its columns, none, or the one that is named. */
export type PresetWish = PresetId | 'auto' | 'none';

export interface Chosen {
  readonly table: TableFile;
  readonly preset: ImportPreset | undefined;
  /** What the preset says the columns are; undefined: to be guessed. */
  readonly mapping: ImportMapping | undefined;
}

/** Ready events need no preset. One that is named and finds nothing of its own in the file is refused. */
export function choosePreset(
  table: TableFile,
  wish: PresetWish,
  workspace: { readonly currency: string },
): Chosen {
  const none: Chosen = { table, preset: undefined, mapping: undefined };
  if (wish === 'none' || (wish === 'auto' && table.ready)) return none;
  const preset = wish === 'auto' ? recognisePreset(table.columns) : findPreset(wish);
  if (preset === undefined) return none;
  const shaped = shapeTable(table, preset);
  const mapping = resolvePreset(preset, shaped.columns, workspace);
  const ofFile = Object.values(mapping.columns).filter((name) => !name?.startsWith('+'));
  if (ofFile.length + Object.keys(mapping.properties).length === 0) throw unfit(preset);
  return { table: shaped, preset, mapping };
}

function unfit({ id, tool, recognise }: ImportPreset): AppError {
  const columns = (recognise[0] ?? []).map((names) => names.split('|')[0]).join(', ');
  return new AppError(
    'preset_unfit',
    `The file has none of the columns of an export of ${tool} (${id}): ${columns}. Leave the preset out, or choose another.`,
    { field: 'preset' },
  );
}
