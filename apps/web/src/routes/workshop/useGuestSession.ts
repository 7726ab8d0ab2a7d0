import { useEffect, useState, useSyncExternalStore } from 'react';
import type { GuestRoom, SyncState } from '../../api/maps';
import type { GuestHere } from './guestOf';
import { type GuestSession, openWorkshop } from './guestSession';

interface Shared<T> {
  read(): T;
  subscribe(listener: () => void): () => void;
}

export function useShared<T>(shared: Shared<T>): T {
  return useSyncExternalStore(shared.subscribe, shared.read);
}

const LOADING: Shared<SyncState> = { read: () => STILL, subscribe: () => () => undefined };
const STILL: SyncState = { kind: 'loading' };

/** Opens the workshop for as long as the page is shown. `room` is there once the server has let the guest in. */
export function useGuestSession(
  token: string,
  guest: GuestHere,
): { session: GuestSession | undefined; room: GuestRoom | undefined; state: SyncState } {
  const [session, setSession] = useState<GuestSession>();
  const [room, setRoom] = useState<GuestRoom>();
  useEffect(() => {
    const opened = openWorkshop(token, guest, setRoom);
    setSession(opened);
    return () => opened.close();
  }, [token, guest]);
  const state = useShared(session?.sync ?? LOADING);
  return { session, room, state };
}
