import type { Stream } from '../random/index';
import { MINUTE } from '../time/index';
import type { Diary } from './diary';

/** Nobody keeps the screen longer. */
const TURN = 6 * MINUTE;

/** The touch screen in the shop: they show their card, look something up, and leave it to the next. */
export function planKiosk(diary: Diary, stream: Stream, time: number): void {
  const { person, world } = diary;
  const slot = `${person.store}:${Math.floor(time / TURN)}`;
  const shown = diary.cardAt <= time || diary.accountAt <= time;
  if (person.store === undefined || !shown || world.kioskSlots.has(slot)) return;
  if (world.during('store_works', time) && person.store === 'bologna-centro') return;
  if (time < world.from || time > world.to) return;
  world.kioskSlots.add(slot);
  const start = Math.floor(time / TURN) * TURN + stream.below(MINUTE);
  const device = world.kiosks[person.store];
  diary.visit(start, 'kiosk', 'direct', device, { store: person.store });
}
