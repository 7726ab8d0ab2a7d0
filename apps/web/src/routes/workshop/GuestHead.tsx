import type { MapDocument } from '@viaggio/domain/maps';
import { useTranslation } from 'react-i18next';
import type { GuestRoom, SyncState } from '../../api/maps';
import { Brand } from '../../components/Brand';
import { useFaultText } from '../../components/useFaultText';
import { useFormat } from '../../format';
import { TimeLeft } from '../maps/votes/TimeLeft';
import type { GuestSession } from './guestSession';
import { useShared } from './useGuestSession';
import css from './workshop.module.css';

interface Props {
  readonly session: GuestSession;
  readonly room: GuestRoom;
  readonly document: MapDocument;
  readonly votesLeft: number | undefined;
}

/** What the workshop is about, the time and the votes left, and whether what was written is safe. */
export function GuestHead({ session, room, document, votesLeft }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const state = useShared(session.sync);
  const here = useShared(session.presence).length + 1;
  const saved = useSavedWords(state);
  return (
    <>
      <header className={css.head}>
        <Brand>{t('maps.workshop.guest.hello', { workspace: room.workspace })}</Brand>
        <h1>{document.title || t('maps.untitled')}</h1>
        {room.hideFigures && <p className={css.ask}>{t('maps.workshop.guest.figuresHidden')}</p>}
      </header>
      <div className={css.bar}>
        <TimeLeft timer={document.timer} />
        {votesLeft !== undefined && (
          <span>
            {votesLeft === 0
              ? t('maps.workshop.guest.noVotesLeft')
              : t('maps.workshop.guest.votesLeft', { count: votesLeft, n: format.number(votesLeft) })}
          </span>
        )}
        <span>{t('maps.workshop.guest.here', { count: here, n: format.number(here) })}</span>
        <span role="status" data-bad={state.kind === 'refused' || undefined}>
          {saved}
        </span>
      </div>
    </>
  );
}

function useSavedWords(state: SyncState): string {
  const { t } = useTranslation();
  const format = useFormat();
  const fault = useFaultText();
  switch (state.kind) {
    case 'saved':
      return t('maps.workshop.guest.saved');
    case 'offline':
      return t('maps.workshop.guest.offline', { count: state.waiting, n: format.number(state.waiting) });
    case 'refused':
      return t('maps.workshop.guest.refused', { why: fault(state.error) });
    default:
      return t('maps.workshop.guest.saving');
  }
}
