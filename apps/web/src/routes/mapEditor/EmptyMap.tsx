import type { RowKind } from '@viaggio/domain/maps';
import { addRow, addStage, LOCAL } from '@viaggio/maps/document';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button';
import { Empty } from '../../components/Empty';
import { HEAD } from './focus/spots';
import { useDocumentPart, useEditor } from './session/EditorContext';

/** What most maps have. */
const USUAL: readonly RowKind[] = [
  'actions',
  'touchpoints',
  'words',
  'feelings',
  'pains',
  'opportunities',
  'response',
];

/** A map without stages: what they are, and a way to begin. */
export function EmptyMap() {
  const { t } = useTranslation();
  const { session, frame, mayWrite } = useEditor();
  const rows = useDocumentPart((document) => document.rows);
  const { doc, newId, focus } = session;
  const begin = () => {
    let first = '';
    doc.transact(() => {
      for (const name of ['before', 'during', 'after'] as const) {
        const id = addStage(doc, { name: t(`maps.editor.usualStages.${name}`) }, newId);
        first ||= id;
      }
      const there = new Set(rows.map(({ kind }) => kind));
      for (const kind of USUAL) if (!there.has(kind)) addRow(doc, { kind }, newId);
    }, LOCAL);
    focus.goTo({ row: HEAD, stage: first, card: null });
  };
  return (
    <Empty
      title={t('maps.editor.emptyTitle')}
      actions={
        mayWrite && (
          <>
            <Button look="solid" onClick={begin}>
              {t('maps.editor.usualRows')}
            </Button>
            <Button onClick={() => frame.newStage()}>{t('maps.editor.addStage')}</Button>
          </>
        )
      }
    >
      {t('maps.editor.empty')}
    </Empty>
  );
}
