import { IconPlus } from '@tabler/icons-react';
import type { MapDocument, MapStage } from '@viaggio/domain/maps';
import { useTranslation } from 'react-i18next';
import type { Voting } from './useVoting';
import { VoteButton } from './VoteButton';
import css from './workshop.module.css';

interface Props {
  readonly stage: MapStage;
  readonly document: MapDocument;
  readonly voting: Voting;
  /** Writes a new note, or the one of this id. */
  readonly onWrite: (note?: string) => void;
}

/** The notes stuck on a stage. */
export function StageNotes({ stage, document, voting, onWrite }: Props) {
  const { t } = useTranslation();
  const notes = document.stickies.filter((note) => note.stage === stage.id);
  return (
    <div className={css.notes}>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note.id} className={css.note} data-color={note.color}>
              <button type="button" className={css.noteText} onClick={() => onWrite(note.id)}>
                <span className="unseen">{t('maps.workshop.guest.change')}: </span>
                {note.text}
                {note.author && <small>{note.author}</small>}
              </button>
              {voting.left !== undefined && <VoteButton on={note.id} what={note.text} voting={voting} />}
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        className={css.add}
        aria-label={t('maps.workshop.guest.addTo', { stage: stage.name || t('maps.untitledStage') })}
        onClick={() => onWrite()}
      >
        <IconPlus size={16} stroke={1.7} aria-hidden /> {t('maps.workshop.guest.add')}
      </button>
    </div>
  );
}
