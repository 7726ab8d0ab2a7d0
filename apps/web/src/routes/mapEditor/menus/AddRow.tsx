import { Menu } from '@mantine/core';
import { IconPlus, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from '../grid/Grid.module.css';
import { useDocumentPart } from '../session/EditorContext';
import { KindItems } from './KindItems';
import { LanePanel } from './LanePanel';

/** Below the last row: another one, of a kind that is chosen. */
export function AddRow() {
  const { t } = useTranslation();
  const { length } = useDocumentPart((document) => document.rows);
  const [lane, setLane] = useState(false);
  return (
    <>
      <Menu position="top-start" returnFocus={false}>
        <Menu.Target>
          <button type="button" className={css.grow}>
            <IconPlus size={15} stroke={1.8} aria-hidden /> {t('maps.editor.addRow')}
          </button>
        </Menu.Target>
        <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
          <KindItems at={length} />
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconUser size={16} stroke={1.6} aria-hidden />}
            onClick={() => setLane(true)}
          >
            {t('maps.editor.addLane')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {lane && <LanePanel row={null} onClose={() => setLane(false)} />}
    </>
  );
}
