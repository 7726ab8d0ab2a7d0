import { type FollowDeps, followEvents } from '../../usecases/live/followEvents';
import { instantOf } from '../handlers/wire';
import type { Handlers } from '../routes/handler';

export function liveHandlers(deps: FollowDeps): Handlers<'liveEvents'> {
  return {
    liveEvents: (_input, { workspace, places }, stream) => {
      stream.open();
      return followEvents(
        deps,
        { workspace, places },
        {
          closed: stream.closed,
          send: ({ sourceId, time, receivedAt, ...event }) =>
            stream.send({
              ...event,
              sourceId: String(sourceId),
              time: instantOf(time),
              receivedAt: instantOf(receivedAt),
            }),
        },
      );
    },
  };
}
