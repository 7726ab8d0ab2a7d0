import { IconArrowsDiagonal, IconArrowsMove } from '@tabler/icons-react';
import type { Tile } from '@viaggio/contract/boards';
import type { Place } from '@viaggio/domain/boards';
import type { PointerEvent as Pointer } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Board.module.css';
import { placeAfterDrag, placeAfterKey } from './tileKeys';

interface Props {
  readonly tiles: readonly Tile[];
  readonly tile: Tile;
  readonly name: string;
  /** Pixels of one cell of the grid, with its gap. */
  readonly cell: () => { readonly width: number; readonly height: number };
  readonly onPlace: (place: Place) => void;
}

/** Two handles that move and size a tile: dragged with mouse or finger, or with the arrow keys. */
export function TileHandles(props: Props) {
  return (
    <>
      <Handle {...props} does="move" />
      <Handle {...props} does="size" />
    </>
  );
}

function Handle({ tiles, tile, name, cell, onPlace, does }: Props & { readonly does: 'move' | 'size' }) {
  const { t } = useTranslation();
  const drag = (event: Pointer<HTMLButtonElement>) => {
    const [button, from] = [event.currentTarget, { x: event.clientX, y: event.clientY }];
    const size = cell();
    button.setPointerCapture(event.pointerId);
    const move = ({ clientX, clientY }: PointerEvent) =>
      onPlace(placeAfterDrag(tile, { right: clientX - from.x, down: clientY - from.y }, size, does));
    const end = () => {
      button.removeEventListener('pointermove', move);
      button.removeEventListener('pointerup', end);
      button.removeEventListener('pointercancel', end);
    };
    button.addEventListener('pointermove', move);
    button.addEventListener('pointerup', end);
    button.addEventListener('pointercancel', end);
  };
  return (
    <button
      type="button"
      className={css.handle}
      data-does={does}
      aria-label={t(does === 'move' ? 'boards.moveTile' : 'boards.sizeTile', { name })}
      onPointerDown={drag}
      onKeyDown={(event) => {
        const place = placeAfterKey(tiles, tile.id, event.key, does);
        if (!place) return;
        event.preventDefault();
        onPlace(place);
      }}
    >
      {does === 'move' ? (
        <IconArrowsMove size={16} stroke={1.6} aria-hidden />
      ) : (
        <IconArrowsDiagonal size={16} stroke={1.6} aria-hidden />
      )}
    </button>
  );
}
