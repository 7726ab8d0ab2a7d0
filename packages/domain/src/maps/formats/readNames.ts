import type { MapNames } from '../names';

/** The id that a name stands for. An unknown name stands for itself: it shows as it was written, and nothing is lost. */
export function idOfName(names: ReadonlyMap<string, string>, name: string): string {
  for (const [id, it] of names) if (it === name) return id;
  return name;
}

export function nameOf(names: ReadonlyMap<string, string>, id: string): string {
  return names.get(id)?.trim() || id;
}

/** Names by which a file can be read back: one that two entries share would come back as the wrong one. */
export function tellApart({ personas, touchpoints }: MapNames): MapNames {
  return { personas: withoutTwins(personas), touchpoints: withoutTwins(touchpoints) };
}

function withoutTwins(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const name of names.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    [...names].filter(([id, name]) => counts.get(name) === 1 && (name === id || !names.has(name))),
  );
}
