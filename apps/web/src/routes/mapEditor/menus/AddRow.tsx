import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from '../grid/Grid.module.css';
import { useDocumentPart } from '../session/EditorContext';
import { KindItems } from './KindItems';

/** Below the last row: another one, of a kind that is chosen. */
export function AddRow() {
  const { t } = useTranslation();
  const { length } = useDocumentPart((document) => document.rows);
  return (
    <Menu position="top-start" returnFocus={false}>
      <Menu.Target>
        <button type="button" className={css.grow}>
          <IconPlus size={15} stroke={1.8} aria-hidden /> {t('maps.editor.addRow')}
        </button>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        <KindItems at={length} />
      </Menu.Dropdown>
    </Menu>
  );
}
