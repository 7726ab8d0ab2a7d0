import { createColumnFinder } from './columnFinder';
import type { ImportPreset } from './preset';
import { IMPORT_PRESETS } from './presets';

/** The export that a file is by its columns: of several that fit, the one that knows more of them. */
export function recognisePreset(columns: readonly { readonly name: string }[]): ImportPreset | undefined {
  const finder = createColumnFinder(columns);
  let best: { readonly preset: ImportPreset; readonly known: number } | undefined;
  for (const preset of IMPORT_PRESETS) {
    for (const set of preset.recognise) {
      if (!set.every((names) => finder.places(names).length > 0)) continue;
      if (set.length > (best?.known ?? 0)) best = { preset, known: set.length };
    }
  }
  return best?.preset;
}
