import type { NoteSpan } from '@viaggio/domain/boards';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';

/** The days of a note in words: one, or from one to another. */
export function useNoteDays(): (span: NoteSpan) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const say = (day: string) => format.date(`${day}T12:00:00Z`, 'dayYear');
  return ({ from, to }) =>
    from === to ? say(from) : t('boards.notes.span', { from: say(from), to: say(to) });
}
