import { type Role, roleAllows } from '@viaggio/contract/access';
import type { Me } from '@viaggio/contract/session';
import type { WorkspaceSettings } from '@viaggio/contract/workspaces';
import { createContext, useContext } from 'react';

/** Who is signed in; null on the pages that need nobody. */
export const SessionContext = createContext<Me | null>(null);

export function useMe(): Me {
  const me = useContext(SessionContext);
  if (!me) throw new Error('This page is shown to members only');
  return me;
}

export function useSettings(): WorkspaceSettings | null {
  return useContext(SessionContext)?.workspace ?? null;
}

/** Whether the member may do what asks for this role. */
export function useMay(needed: Role): boolean {
  const role = useContext(SessionContext)?.role;
  return role ? roleAllows(role, needed) : false;
}
