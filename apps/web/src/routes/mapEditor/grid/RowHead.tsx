// biome-ignore-all lint/a11y/useFocusableInteractive: `spotProps` gives the roving tabindex.
// biome-ignore-all lint/a11y/useSemanticElements: rows are contained and drawn over, which a table element cannot be.
import { IconDotsVertical, IconEyeOff } from '@tabler/icons-react';
import type { MapRow } from '@viaggio/domain/maps';
import { setRow } from '@viaggio/maps/document';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRowName } from '../../maps/sheet/useRowName';
import { HEAD } from '../focus/spots';
import { ROW_ICONS } from '../rowIcons';
import { useEditor, useFocus } from '../session/EditorContext';
import css from './Heads.module.css';
import { NameField } from './NameField';
import { spotProps } from './spotOf';

interface Props {
  readonly row: MapRow;
  readonly onMenu: (id: string) => void;
}

/** What a row is about. */
export const RowHead = memo(function RowHead({ row, onMenu }: Props) {
  const { t } = useTranslation();
  const { session, mayWrite } = useEditor();
  const name = useRowName();
  const active = useFocus(({ spot }) => spot.row === row.id && spot.stage === HEAD);
  const writing = useFocus(({ editing }) => editing?.kind === 'row' && editing.id === row.id);
  const Icon = ROW_ICONS[row.kind];
  return (
    <div
      role="rowheader"
      className={css.rowHead}
      data-active={active || undefined}
      {...spotProps({ row: row.id, stage: HEAD, card: null }, active && !writing)}
    >
      <Icon size={17} stroke={1.6} aria-hidden />
      {writing ? (
        <NameField
          label={t('maps.editor.rowName')}
          value={row.title}
          placeholder={t(`maps.rows.kinds.${row.kind}`)}
          onChange={(title) => setRow(session.doc, row.id, { title })}
        />
      ) : (
        <span className={css.rowName}>{name(row)}</span>
      )}
      {row.hidden && <IconEyeOff size={14} stroke={1.7} aria-label={t('maps.editor.hiddenRow')} />}
      {mayWrite && !writing && (
        <button
          type="button"
          tabIndex={-1}
          className={`${css.more} no-print`}
          aria-label={t('maps.editor.rowMenu', { name: name(row) })}
          onClick={() => onMenu(row.id)}
        >
          <IconDotsVertical size={15} stroke={1.7} aria-hidden />
        </button>
      )}
    </div>
  );
});
