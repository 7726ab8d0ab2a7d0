import { Menu } from '@mantine/core';
import { ROW_KINDS } from '@viaggio/domain/maps';
import { useTranslation } from 'react-i18next';
import { ROW_ICONS } from '../rowIcons';
import { useDocumentPart, useEditor } from '../session/EditorContext';

/** The kinds of rows, those the map does not have yet first. */
export function KindItems({ at }: { at: number }) {
  const { t } = useTranslation();
  const { frame } = useEditor();
  const there = new Set(useDocumentPart((document) => document.rows).map(({ kind }) => kind));
  const lists = [
    { label: t('maps.editor.newKinds'), kinds: ROW_KINDS.filter((kind) => !there.has(kind)) },
    { label: t('maps.editor.moreOf'), kinds: ROW_KINDS.filter((kind) => there.has(kind)) },
  ].filter(({ kinds }) => kinds.length > 0);
  return lists.map(({ label, kinds }) => (
    <div key={label}>
      <Menu.Label>{label}</Menu.Label>
      {kinds.map((kind) => {
        const Icon = ROW_ICONS[kind];
        return (
          <Menu.Item
            key={kind}
            leftSection={<Icon size={16} stroke={1.6} aria-hidden />}
            onClick={() => frame.newRow(kind, at)}
          >
            {t(`maps.rows.kinds.${kind}`)}
          </Menu.Item>
        );
      })}
    </div>
  ));
}
