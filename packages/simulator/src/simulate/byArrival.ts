import { type Contact, planUnit } from '../plan/index';
import { HOUR, romeDay } from '../time/index';
import type { Recorder } from '../truth/index';
import type { World } from '../world/index';
import { type Delivery, Scribe, writeContact } from '../write/index';
import { unitsOf } from './unitsOf';
import { writeCrawlers } from './writeCrawlers';
import { writeDay } from './writeDay';

/** A calendar of hours: what is to be written, and what is on its way. */
class Calendar<T> {
  private readonly hours = new Map<number, T[]>();

  put(hour: number, entry: T): void {
    const entries = this.hours.get(hour);
    if (entries === undefined) this.hours.set(hour, [entry]);
    else entries.push(entry);
  }

  take(hour: number): T[] {
    const entries = this.hours.get(hour) ?? [];
    this.hours.delete(hour);
    return entries;
  }
}

const hourOf = (time: number): number => Math.floor(time / HOUR);

/**
 * Everything in the order of arrival. Plans are thin: a person is planned whole when they first appear, and each contact
 * is written out only when its hour comes; what is delayed waits for its own hour.
 */
export function* byArrival(world: World, recorder: Recorder): Generator<Delivery> {
  const contacts = new Calendar<Contact>();
  const post = new Calendar<Delivery>();
  const scribe = new Scribe(world, (delivery) => {
    if (delivery.receivedAt <= world.to) post.put(hourOf(delivery.receivedAt), delivery);
  });
  const units = unitsOf(world);
  let next = units.next();
  let day = world.fromDay - 1;
  for (let hour = hourOf(world.from); hour <= hourOf(world.to); hour += 1) {
    while (!next.done && hourOf(next.value.people[0]!.startsAt) <= hour) {
      recorder.meet(next.value);
      for (const contact of planUnit(world, next.value)) contacts.put(hourOf(contact.time), contact);
      next = units.next();
    }
    for (; day < romeDay(hour * HOUR); day += 1) {
      writeDay(scribe, day + 1);
      writeCrawlers(scribe, day + 1);
    }
    for (const contact of contacts.take(hour)) writeContact(scribe, contact);
    for (const delivery of post.take(hour).sort((a, b) => a.receivedAt - b.receivedAt)) {
      recorder.note(delivery);
      yield delivery;
    }
  }
}
