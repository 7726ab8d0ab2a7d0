import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The place of a frame, as the engine writes it. */
const PLACE = /(file:\/\/[^\s()]+):(\d+):(\d+)/;

function readMap(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(file)}.map`, 'utf8')));
  } catch {
    // Not of our build.
    return undefined;
  }
}

/**
 * From here on stacks name files and lines of the sources instead of the bundle's. A map is read when the first fault
 * of its bundle is looked at: Node's own `--enable-source-maps` reads all of them at start, a fifth of what a start takes.
 */
export function mapStacks(): void {
  const maps = new Map<string, SourceMap | undefined>();
  const mapOf = (file: string): SourceMap | undefined => {
    if (!maps.has(file)) maps.set(file, readMap(file));
    return maps.get(file);
  };
  const sayPlace = (place: string, file: string, line: string, column: string): string => {
    const entry = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (entry === undefined || !('originalSource' in entry)) return place;
    const source = fileURLToPath(new URL(entry.originalSource, file));
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  };
  Error.prepareStackTrace = (error, frames) =>
    [String(error), ...frames.map((frame) => `    at ${String(frame).replace(PLACE, sayPlace)}`)].join('\n');
}
