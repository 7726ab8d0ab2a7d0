import type { SavedPeriod, Tile } from '@viaggio/contract/boards';
import { inReadingOrder, type Place } from '@viaggio/domain/boards';
import { type ReactNode, useRef } from 'react';
import css from './Board.module.css';
import { TileCard } from './TileCard';
import { TileHandles } from './TileHandles';

interface Props {
  readonly tiles: readonly Tile[];
  readonly period: SavedPeriod | null;
  /** While the dashboard is changed. */
  readonly onPlace?: (id: string, place: Place, name: string) => void;
  readonly toolsOf?: (tile: Tile, name: string) => ReactNode;
}

/** Tiles on twelve columns; on a phone one under the other. They stand in the page as they are read. */
export function BoardGrid({ tiles, period, onPlace, toolsOf }: Props) {
  const grid = useRef<HTMLUListElement>(null);
  const cell = () => {
    const style = grid.current && getComputedStyle(grid.current);
    const gap = Number.parseFloat(style?.columnGap ?? '0');
    const width = ((grid.current?.clientWidth ?? 0) + gap) / 12;
    return {
      width,
      height: Number.parseFloat(style?.gridAutoRows ?? '1') + Number.parseFloat(style?.rowGap ?? '0'),
    };
  };
  // While a tile is moved the list keeps its order: the focus stays on its handle.
  const shown = onPlace ? tiles : inReadingOrder(tiles);
  return (
    <ul ref={grid} className={css.grid} data-edit={onPlace ? true : undefined}>
      {shown.map((tile) => (
        <li
          key={tile.id}
          className={css.tile}
          style={
            {
              '--column': `${tile.x + 1} / span ${tile.w}`,
              '--order': tile.y * 12 + tile.x,
              '--row': `${tile.y + 1} / span ${tile.h}`,
            } as React.CSSProperties
          }
        >
          <TileCard
            tile={tile}
            period={period}
            tools={
              onPlace &&
              ((name) => (
                <span className={css.tileTools}>
                  {toolsOf?.(tile, name)}
                  <TileHandles
                    tiles={tiles}
                    tile={tile}
                    name={name}
                    cell={cell}
                    onPlace={(place) => onPlace(tile.id, place, name)}
                  />
                </span>
              ))
            }
          />
        </li>
      ))}
    </ul>
  );
}
