import type { MapDocument, MapSticky } from '@viaggio/domain/maps';
import { addCard, type MapDoc, removeSticky } from '@viaggio/maps/document';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/Button';
import { showToast } from '../../../../components/toastStore';
import { useRowName } from '../../../maps/sheet/useRowName';
import { rowForIdeas } from '../../../maps/votes/rowForIdeas';
import side from '../Side.module.css';

interface Props {
  readonly doc: MapDoc;
  readonly document: MapDocument;
  readonly newId: () => string;
  readonly may: boolean;
}

/** What guests stuck on, stage by stage; each can become a card of the map. */
export function Notes({ doc, document, newId, may }: Props) {
  const { t } = useTranslation();
  const rowName = useRowName();
  const shown = document.rows.filter(({ hidden }) => !hidden);
  const row = shown.find(({ id }) => id === rowForIdeas(shown));
  const stages = document.stages.filter(({ id }) => document.stickies.some((note) => note.stage === id));
  const toCard = (note: MapSticky) => {
    if (!row) return;
    addCard(doc, { row: row.id, stage: note.stage, text: note.text, origin: 'hypothesis' }, newId);
    removeSticky(doc, note.id);
    showToast(t('maps.workshop.becameCard', { row: rowName(row) }));
  };
  return (
    <section className={side.part}>
      <h3>{t('maps.workshop.notes')}</h3>
      {stages.length === 0 && <p className={side.quiet}>{t('maps.workshop.noNotes')}</p>}
      {stages.map((stage) => (
        <div key={stage.id}>
          <h4 className={side.quiet}>{stage.name || t('maps.untitledStage')}</h4>
          <ul className={side.lines}>
            {document.stickies
              .filter((note) => note.stage === stage.id)
              .map((note) => (
                <li key={note.id}>
                  <span>{note.text}</span>
                  {note.author && (
                    <span className={side.quiet}>{t('maps.workshop.noteBy', { name: note.author })}</span>
                  )}
                  {may && (
                    <span className={side.line}>
                      {row && (
                        <Button small look="plain" onClick={() => toCard(note)}>
                          {t('maps.workshop.toCard')}
                        </Button>
                      )}
                      <Button small look="plain" onClick={() => removeSticky(doc, note.id)}>
                        {t('maps.workshop.dropNote')}
                      </Button>
                    </span>
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
