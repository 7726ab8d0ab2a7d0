import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { GuestMap } from './GuestMap';
import { type GuestHere, newGuest, readGuest } from './guestOf';
import { JoinForm } from './JoinForm';

/** The page of a workshop: no account, no menu; a name, and then the map to write on. */
export function WorkshopPage() {
  const { token } = useParams({ from: '/workshop/$token' });
  const [guest, setGuest] = useState<GuestHere | undefined>(() => readGuest(token));
  if (!guest) return <JoinForm onJoin={(name) => setGuest(newGuest(token, name))} />;
  return <GuestMap key={guest.key} token={token} guest={guest} />;
}
