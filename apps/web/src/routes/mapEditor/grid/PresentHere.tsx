import { useSyncExternalStore } from 'react';
import type { Present } from '../../../api/maps';
import { useEditor } from '../session/EditorContext';
import css from './Present.module.css';

const NOBODY: readonly Present[] = [];
const known = new WeakMap<readonly Present[], Map<string, readonly Present[]>>();

/** Who is in a cell: the same list for as long as nobody moves. */
function here(all: readonly Present[], row: string, stage: string): readonly Present[] {
  if (all.length === 0) return NOBODY;
  let cells = known.get(all);
  if (!cells) {
    cells = new Map();
    for (const one of all) {
      const key = `${one.at.row} ${one.at.stage}`;
      cells.set(key, [...(cells.get(key) ?? []), one]);
    }
    known.set(all, cells);
  }
  return cells.get(`${row} ${stage}`) ?? NOBODY;
}

/** The others who stand in this cell now, by their initials. */
export function PresentHere({ row, stage }: { row: string; stage: string }) {
  const { presence } = useEditor().session;
  const list = useSyncExternalStore(presence.subscribe, () => here(presence.read(), row, stage));
  if (list.length === 0) return null;
  return (
    <span className={`${css.here} no-print`} data-color={(list[0] as Present).color}>
      {list.map((one) => (
        <Initials key={one.client} one={one} />
      ))}
    </span>
  );
}

export function Initials({ one }: { one: Present }) {
  const letters = one.name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('');
  return (
    <span className={css.initials} data-color={one.color} title={one.name}>
      <span aria-hidden>{letters.toUpperCase() || '·'}</span>
      <span className="unseen">{one.name}</span>
    </span>
  );
}
