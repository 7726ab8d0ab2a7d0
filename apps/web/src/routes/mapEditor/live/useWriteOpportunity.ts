import { addCard, addRow, LOCAL, removeCards, removeRow } from '@viaggio/maps/document';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../../components/toastStore';
import type { Opportunity } from '../../livingMap/WeakPoints';
import { useDocument, useEditor } from '../session/EditorContext';

/** Writes a weak point as an opportunity of its stage, in a row made for it where there is none: one step to undo. */
export function useWriteOpportunity(): (opportunity: Opportunity) => void {
  const { t } = useTranslation();
  const { session } = useEditor();
  const { stages, rows } = useDocument();
  return ({ stage: bound, touchpoint, text }) => {
    const { doc, newId, focus } = session;
    const stage = stages.find(({ binding }) => binding === bound)?.id;
    if (stage === undefined) return;
    let card = '';
    let row = rows.find(({ kind }) => kind === 'opportunities')?.id ?? '';
    const isNewRow = row === '';
    doc.transact(() => {
      row ||= addRow(doc, { kind: 'opportunities' }, newId);
      const fields = { origin: 'drafted' as const, effort: 3, value: 4, touchpoint };
      card = addCard(doc, { ...fields, row, stage, text }, newId);
    }, LOCAL);
    const undo = () => {
      const stands = session.document.read().cards.some((one) => one.row === row && one.id !== card);
      if (isNewRow && !stands) removeRow(doc, row);
      else removeCards(doc, [card]);
    };
    showToast(t('livingMap.weak.made'), { undo });
    focus.goTo({ row, stage, card });
  };
}
