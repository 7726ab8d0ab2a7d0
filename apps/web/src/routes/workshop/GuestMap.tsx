import type { MapCard, MapDocument, MapStage } from '@viaggio/domain/maps';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuestRoom } from '../../api/maps';
import { Empty } from '../../components/Empty';
import { Skeleton } from '../../components/Skeleton';
import { Sheet } from '../maps/sheet/Sheet';
import { GuestHead } from './GuestHead';
import type { GuestHere } from './guestOf';
import type { GuestSession } from './guestSession';
import { NoteDialog } from './NoteDialog';
import { StageNotes } from './StageNotes';
import { useGuestSession, useShared } from './useGuestSession';
import { useVoting } from './useVoting';
import { VoteButton } from './VoteButton';
import css from './workshop.module.css';
import type { Writing } from './writing';

interface Props {
  readonly token: string;
  readonly guest: GuestHere;
}

/** The map of a workshop as guests have it: to read, to stick notes on, to vote. */
export function GuestMap({ token, guest }: Props) {
  const { t } = useTranslation();
  const { session, room, state } = useGuestSession(token, guest);
  if (state.kind === 'gone') {
    return (
      <main className={css.page}>
        <Empty title={t('maps.workshop.guest.goneTitle')}>{t('maps.workshop.guest.gone')}</Empty>
      </main>
    );
  }
  return session && room ? <Room session={session} room={room} guest={guest} /> : <Waiting />;
}

const Waiting = () => (
  <main className={css.page}>
    <Skeleton lines={[40, 100, 100, 100]} />
  </main>
);

interface RoomProps {
  readonly session: GuestSession;
  readonly room: GuestRoom;
  readonly guest: GuestHere;
}

function Room(props: RoomProps) {
  const document = useShared(props.session.sync.document);
  return document ? <Board {...props} document={document} /> : <Waiting />;
}

function Board({ session, room, guest, document }: RoomProps & { readonly document: MapDocument }) {
  const { t } = useTranslation();
  const voting = useVoting(session, document, room);
  const [writing, setWriting] = useState<Writing>();
  const voteOn = (card: MapCard) => <VoteButton on={card.id} what={card.text} voting={voting} />;
  const notesOf = (stage: MapStage) => (
    <StageNotes
      stage={stage}
      document={document}
      voting={voting}
      onWrite={(note) => setWriting({ stage: stage.id, note })}
    />
  );
  return (
    <div className={css.page}>
      <GuestHead session={session} room={room} document={document} votesLeft={voting.left} />
      <main>
        <Sheet
          document={document}
          besideCard={room.votes > 0 ? voteOn : undefined}
          footOf={notesOf}
          footName={t('maps.workshop.guest.notes')}
        />
      </main>
      {writing && (
        <NoteDialog
          session={session}
          document={document}
          author={guest.name}
          writing={writing}
          onClose={() => setWriting(undefined)}
        />
      )}
    </div>
  );
}
