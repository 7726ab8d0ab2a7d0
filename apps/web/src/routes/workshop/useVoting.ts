import type { MapDocument } from '@viaggio/domain/maps';
import { useMemo } from 'react';
import type { GuestRoom } from '../../api/maps';
import { tallyVotes } from '../maps/votes/tallyVotes';
import type { GuestSession } from './guestSession';

export interface Voting {
  /** Votes this guest can still give; undefined where nobody votes. */
  readonly left: number | undefined;
  readonly total: (on: string) => number;
  readonly mine: (on: string) => number;
  readonly give: (on: string, change: 1 | -1) => void;
}

/** The votes of this guest and of all. */
export function useVoting(session: GuestSession, document: MapDocument, room: GuestRoom): Voting {
  return useMemo(() => {
    const tally = tallyVotes(document.votes, room.you);
    const left = room.votes > 0 ? Math.max(0, room.votes - tally.given) : undefined;
    return {
      left,
      total: (on) => tally.total.get(on) ?? 0,
      mine: (on) => tally.mine.get(on) ?? 0,
      give: (on, change) => {
        const mine = tally.mine.get(on) ?? 0;
        const may = change === 1 ? (left ?? 0) > 0 : mine > 0;
        if (may) session.sync.act({ do: 'vote', on, count: mine + change });
      },
    };
  }, [session, document.votes, room]);
}
