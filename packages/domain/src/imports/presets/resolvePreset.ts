import type { ImportField, ImportMapping } from '../mapping/mapping';
import { createColumnFinder } from './columnFinder';
import type { ColumnNames, ImportPreset } from './preset';

/**
 * The mapping that a preset gives a file: its names, found among the columns (with those the preset adds). A column is
 * one field; a property that a field has taken is none.
 */
export function resolvePreset(
  preset: ImportPreset,
  columns: readonly { readonly name: string }[],
  workspace: { readonly currency: string },
): ImportMapping {
  const finder = createColumnFinder(columns);
  const nameOf = (names: ColumnNames): string | undefined => columns[finder.places(names)[0] ?? -1]?.name;
  const fields: Partial<Record<ImportField, string>> = {};
  for (const [field, names] of Object.entries(preset.columns)) {
    const name = nameOf(names);
    if (name !== undefined && !Object.values(fields).includes(name)) fields[field as ImportField] = name;
  }
  const taken = new Set(Object.values(fields));
  const properties: Record<string, string> = {};
  for (const [property, names] of Object.entries(preset.properties)) {
    const name = nameOf(names);
    if (name !== undefined && !taken.has(name) && !Object.values(properties).includes(name)) {
      properties[property] = name;
    }
  }
  for (const name of Object.values(properties)) taken.add(name);
  const leftOut = preset.leftOut
    .flatMap((names) => finder.places(names).map((place) => columns[place]!.name))
    .filter((name, index, all) => !taken.has(name) && all.indexOf(name) === index);
  const currency = preset.isMoney && fields.currency === undefined ? { currency: workspace.currency } : {};
  return { columns: fields, properties, constants: { ...preset.constants, ...currency }, leftOut };
}
