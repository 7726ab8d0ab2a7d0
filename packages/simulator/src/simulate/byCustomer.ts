import { planUnit } from '../plan/index';
import type { Recorder } from '../truth/index';
import type { World } from '../world/index';
import { type Delivery, Scribe, writeContact } from '../write/index';
import { unitsOf } from './unitsOf';
import { writeCrawlers } from './writeCrawlers';
import { writeDay } from './writeDay';

/** The same deliveries, one unit of people after another, then what nobody in particular did. */
export function* byCustomer(world: World, recorder: Recorder): Generator<Delivery> {
  let waiting: Delivery[] = [];
  const scribe = new Scribe(world, (delivery) => {
    if (delivery.receivedAt <= world.to) waiting.push(delivery);
  });
  function* flush(): Generator<Delivery> {
    const ready = waiting.sort((a, b) => a.receivedAt - b.receivedAt);
    waiting = [];
    for (const delivery of ready) {
      recorder.note(delivery);
      yield delivery;
    }
  }
  for (const unit of unitsOf(world)) {
    recorder.meet(unit);
    for (const contact of planUnit(world, unit)) writeContact(scribe, contact);
    yield* flush();
  }
  for (let day = world.fromDay; day <= world.toDay; day += 1) {
    writeDay(scribe, day);
    writeCrawlers(scribe, day);
    yield* flush();
  }
}
