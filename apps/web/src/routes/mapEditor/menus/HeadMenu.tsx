import { Menu } from '@mantine/core';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { settleSpot } from '../focus/spots';
import { useEditor } from '../session/EditorContext';
import { RowItems } from './RowItems';
import { StageItems } from './StageItems';

export interface OpenMenu {
  readonly kind: 'row' | 'stage';
  readonly id: string;
}

interface Props {
  readonly menu: OpenMenu;
  readonly grid: RefObject<HTMLElement | null>;
  readonly onLane: (row: string) => void;
  readonly onClose: () => void;
}

/** What can be done with a row or a stage: one menu for all heads, opened where the head stands. */
export function HeadMenu({ menu, grid, onLane, onClose }: Props) {
  const { session, layout } = useEditor();
  const { focus } = session;
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const own =
      menu.kind === 'row'
        ? `[data-row="${menu.id}"][data-stage=""]`
        : `[data-row=""][data-stage="${menu.id}"]`;
    const box = grid.current?.querySelector(`[data-spot]${own}`)?.getBoundingClientRect();
    if (box) setPlace({ left: box.right - 24, top: Math.min(box.bottom, box.top + 40) });
    else onClose();
  }, [menu, grid, onClose]);
  const close = () => {
    onClose();
    // Naming has taken the focus already.
    if (focus.read().editing === null) focus.goTo(settleSpot(layout.current, focus.read().spot));
  };
  if (!place) return null;
  return (
    <Menu
      opened
      onChange={(open) => open || close()}
      position="bottom-start"
      returnFocus={false}
      // Not keys: the one that opened it is still on its way through the page.
      clickOutsideEvents={['mousedown', 'touchstart']}
      withinPortal
    >
      <Menu.Target>
        <span style={{ position: 'fixed', ...place, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        {menu.kind === 'row' ? <RowItems id={menu.id} onLane={onLane} /> : <StageItems id={menu.id} />}
      </Menu.Dropdown>
    </Menu>
  );
}
