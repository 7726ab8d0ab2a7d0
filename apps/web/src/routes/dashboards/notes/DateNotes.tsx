import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Tip } from '../../../components/Tip';
import { notePlaces } from './notePlaces';
import css from './notes.module.css';
import { useNoteDays } from './useNoteDays';

interface Props {
  /** First days of the buckets of a chart's axis, in order, each as wide as the others. */
  readonly starts: readonly string[];
  /** Only in words: for tables whose rows are the axis. */
  readonly listed?: boolean;
}

/** What happened on the days of a chart: marks below its axis, and in words. Put it right under the drawing. */
export function DateNotes({ starts, listed }: Props) {
  const { t } = useTranslation();
  const days = useNoteDays();
  const notes = useQuery({ ...apiQuery('listDateNotes', {}), staleTime: 60_000 }).data?.items ?? [];
  const places = notePlaces(notes, starts);
  if (places.length === 0) return null;
  const says = (note: (typeof notes)[number]) =>
    `${days(note)}: ${note.text} (${t(`boards.notes.kinds.${note.kind}`)})`;
  return (
    <section className={css.notes} aria-label={t('boards.notes.on')}>
      {!listed && (
        <div className={css.strip}>
          {places.map(({ note, from, to }) => (
            <Tip key={note.id} text={says(note)}>
              <button
                type="button"
                aria-label={says(note)}
                data-kind={note.kind}
                style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
              />
            </Tip>
          ))}
        </div>
      )}
      <details>
        <summary>{t('boards.notes.on')}</summary>
        <ul>
          {places.map(({ note }) => (
            <li key={note.id}>{says(note)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
