import type { Boundary } from './boundary';
import type { Preferences } from './consent';

/** Name of what is kept of a visitor who agreed. */
const KEPT = 'viaggio';

/** Whose events they are, and what this browser remembers of it. */
export interface Owner {
  anonymousId?: string | undefined;
  userId?: unknown;
  groupId?: unknown;
  /** What they agreed to. */
  consent?: Preferences | undefined;
  /** The part of it that the site itself told us: it need not do so on every page. */
  said?: Preferences | undefined;
}

export const readOwner = ({ store, cookie }: Boundary): Owner => {
  const kept = store.get(KEPT) as Owner | undefined;
  return { ...kept, anonymousId: cookie?.get() ?? kept?.anonymousId };
};

/** Without an owner everything is forgotten. */
export function keepOwner({ store, cookie }: Boundary, owner?: Owner): void {
  store.set(KEPT, owner);
  cookie?.set(owner?.anonymousId);
}
