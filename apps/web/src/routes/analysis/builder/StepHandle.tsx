import { Menu } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './StepList.module.css';
import type { StepDrag } from './useStepDrag';

interface Props {
  readonly index: number;
  readonly last: boolean;
  readonly removable: boolean;
  readonly drag: StepDrag;
  readonly onMove: (by: number) => void;
  readonly onInsert: (() => void) | undefined;
  readonly onRemove: () => void;
}

/** The number of a step, by which it is taken. */
export function StepHandle({ index, last, removable, drag, onMove, onInsert, onRemove }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const byKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0 || open) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <Menu opened={open} onChange={setOpen} position="bottom-start" trigger="click">
      <Menu.Target>
        <button
          type="button"
          data-handle
          className={css.handle}
          aria-label={t('analysis.handle', { n: index + 1 })}
          onKeyDown={byKey}
          onPointerDown={(event) => drag.start(index, event)}
          onClickCapture={(event) => drag.wasDragged() && event.stopPropagation()}
        >
          <span aria-hidden>{index + 1}</span>
          <IconGripVertical size={15} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={index === 0} onClick={() => onMove(-1)}>
          {t('analysis.moveUp')}
        </Menu.Item>
        <Menu.Item disabled={last} onClick={() => onMove(1)}>
          {t('analysis.moveDown')}
        </Menu.Item>
        {onInsert && <Menu.Item onClick={onInsert}>{t('analysis.insertBefore')}</Menu.Item>}
        <Menu.Item disabled={!removable} onClick={onRemove}>
          {t('analysis.removeStep')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
