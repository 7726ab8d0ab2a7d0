import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MapEditorSearch } from '../../../app/mapSearches';
import { PickerTarget } from '../../../components/PickerTarget';
import { useFormat } from '../../../format';
import { useRowName } from '../../maps/sheet/useRowName';
import { useDocumentPart } from '../session/EditorContext';

interface Props {
  readonly search: MapEditorSearch;
  readonly onSearch: (change: Partial<MapEditorSearch>) => void;
}

/** Which rows are looked at. The choice stands in the address; hiding a row for everybody is in its own menu. */
export function RowsFilter({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useRowName();
  const rows = useDocumentPart((document) => document.rows);
  const chosen = search.rows?.split(',').filter((id) => rows.some((row) => row.id === id)) ?? null;
  const hidden = rows.some((row) => row.hidden);
  const toggle = (id: string) => {
    const now = chosen ?? [];
    const next = now.includes(id) ? now.filter((one) => one !== id) : [...now, id];
    onSearch({ rows: next.length === 0 ? undefined : next.join(',') });
  };
  const shown = chosen
    ? t('maps.editor.someRows', { count: chosen.length, n: format.number(chosen.length) })
    : t(search.hidden ? 'maps.editor.allRowsHidden' : 'maps.editor.allRows');
  return (
    <Menu position="bottom-start" closeOnItemClick={false}>
      <Menu.Target>
        <PickerTarget name={t('maps.editor.rows')}>{shown}</PickerTarget>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        <Menu.Item
          rightSection={!chosen && <IconCheck size={15} aria-hidden />}
          onClick={() => onSearch({ rows: undefined })}
        >
          {t('maps.editor.allRows')}
        </Menu.Item>
        {hidden && (
          <Menu.Item
            rightSection={search.hidden && <IconCheck size={15} aria-hidden />}
            onClick={() => onSearch({ hidden: search.hidden ? undefined : 'shown' })}
          >
            {t('maps.editor.hiddenToo')}
          </Menu.Item>
        )}
        <Menu.Label>{t('maps.editor.onlyThese')}</Menu.Label>
        {rows.map((row) => (
          <Menu.Item
            key={row.id}
            rightSection={chosen?.includes(row.id) && <IconCheck size={15} aria-hidden />}
            onClick={() => toggle(row.id)}
          >
            {name(row)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
