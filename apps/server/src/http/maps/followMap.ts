import type { GuestEvent, MapEvent } from '@viaggio/contract/maps';
import type { MapLink } from '@viaggio/domain/ports/maps';
import type { MapDeps } from '../../usecases/maps/deps';
import { refuseMissing } from '../../usecases/maps/presence';
import type { GuestViews } from '../../usecases/maps/stream/guestViews';
import type { MapHub } from '../../usecases/maps/stream/mapHub';
import type { Visit } from '../../usecases/maps/stream/visitor';
import type { EventStream } from '../routes/handler';
import { sayGuestNotice, sayNotice } from './sayMaps';

/** From where a client goes on: what it got last, or what it says; −1: from the beginning. */
export function startOf(
  { lastEventId }: Pick<EventStream<MapEvent>, 'lastEventId'>,
  after: number | undefined,
): number {
  if (lastEventId !== undefined && /^\d{1,9}$/.test(lastEventId)) return Number(lastEventId);
  return after ?? -1;
}

/** Opens the stream when nothing speaks against it, and sends until it is over. */
export async function followMap(
  { hub, maps }: Pick<MapDeps, 'maps'> & { readonly hub: MapHub },
  visit: Visit,
  stream: EventStream<MapEvent>,
): Promise<void> {
  hub.refuseTooMany(visit);
  await refuseMissing({ maps }, visit);
  stream.open();
  await hub.follow(visit, {
    closed: stream.closed,
    send: (notice) => {
      const said = sayNotice(notice);
      const event = { name: said.type, ...(said.type === 'update' && { id: String(said.seq) }) };
      return stream.send(said, event);
    },
  });
}

interface GuestDeps extends Pick<MapDeps, 'maps'> {
  readonly hub: MapHub;
  readonly views: GuestViews;
}

/** The same for a guest of a workshop: first the map as guests see it, then what changes in that. */
export async function followAsGuest(
  { hub, maps, views }: GuestDeps,
  visit: Visit,
  link: MapLink,
  stream: EventStream<GuestEvent>,
): Promise<void> {
  hub.refuseTooMany(visit);
  await refuseMissing({ maps }, visit);
  stream.open();
  const send = (said: GuestEvent) => stream.send(said, { name: said.type });
  await hub.followAsGuest(
    visit,
    { closed: stream.closed, send: (notice) => send(sayGuestNotice(notice)) },
    (seq) => views.at(link, seq),
  );
}
