import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCursorText,
  IconEye,
  IconEyeOff,
  IconRowInsertBottom,
  IconTrash,
  IconUser,
} from '@tabler/icons-react';
import { setRow } from '@viaggio/maps/document';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentPart, useEditor } from '../session/EditorContext';
import { KindItems } from './KindItems';

interface Props {
  readonly id: string;
  /** Asks whose row it is. */
  readonly onLane: (id: string) => void;
}

export function RowItems({ id, onLane }: Props) {
  const { t } = useTranslation();
  const { session, frame } = useEditor();
  const rows = useDocumentPart((document) => document.rows);
  const [adding, setAdding] = useState(false);
  const row = rows.find((one) => one.id === id);
  if (!row) return null;
  if (adding) return <KindItems at={rows.indexOf(row) + 1} />;
  return (
    <>
      <Menu.Item
        leftSection={<IconCursorText size={16} stroke={1.6} />}
        onClick={() => session.focus.edit({ kind: 'row', id })}
      >
        {t('maps.editor.rename')}
      </Menu.Item>
      <Menu.Item
        leftSection={row.hidden ? <IconEye size={16} stroke={1.6} /> : <IconEyeOff size={16} stroke={1.6} />}
        onClick={() => setRow(session.doc, id, { hidden: !row.hidden })}
      >
        {t(row.hidden ? 'maps.editor.showRow' : 'maps.editor.hideRow')}
      </Menu.Item>
      <Menu.Item leftSection={<IconUser size={16} stroke={1.6} />} onClick={() => onLane(id)}>
        {t('maps.editor.laneOf')}
      </Menu.Item>
      <Menu.Item
        closeMenuOnClick={false}
        leftSection={<IconRowInsertBottom size={16} stroke={1.6} />}
        onClick={() => setAdding(true)}
      >
        {t('maps.editor.addRowBelow')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<IconArrowUp size={16} stroke={1.6} />} onClick={() => frame.shiftRow(id, -1)}>
        {t('maps.editor.moveUp')}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowDown size={16} stroke={1.6} />} onClick={() => frame.shiftRow(id, 1)}>
        {t('maps.editor.moveDown')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<IconTrash size={16} stroke={1.6} />} onClick={() => frame.dropRow(id)}>
        {t('maps.editor.removeRow')}
      </Menu.Item>
    </>
  );
}
