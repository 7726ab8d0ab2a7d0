import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { apiQuery } from '../../api';
import { SessionContext } from '../../app/session';

/** Gives every page of a workspace who is signed in and the settings they share. */
export function WorkspaceFrame() {
  const { data } = useSuspenseQuery({ ...apiQuery('getMe', {}), refetchInterval: 60_000 });
  return (
    <SessionContext value={data}>
      <Outlet />
    </SessionContext>
  );
}
