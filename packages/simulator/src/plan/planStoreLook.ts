import type { Stream } from '../random/index';
import { isOpenDay, romeDay } from '../time/index';
import type { Diary } from './diary';

/** A visit to the shop without buying. It works on them either way; the brand sees it when they show card or app. */
export function planStoreLook(diary: Diary, stream: Stream, time: number): void {
  const { person, world } = diary;
  const checksIn = stream.chance(0.7) && diary.isKnownAt(time);
  if (person.store === undefined) return;
  const closed = world.during('store_works', time) && person.store === 'bologna-centro';
  if (closed || !isOpenDay(romeDay(time)) || world.without.has('store')) return;
  diary.add(
    { kind: 'store', store: person.store, time, order: undefined, card: checksIn, joins: false, checksIn },
    'store',
  );
  diary.expose(time, 'store');
}
