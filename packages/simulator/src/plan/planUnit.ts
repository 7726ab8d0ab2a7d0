import type { Unit } from '../people/index';
import type { World } from '../world/index';
import type { Contact } from './contact';
import { planPerson } from './planPerson';
import { settleDevices } from './settleDevices';

/** Every contact of the people of one unit, in order of time. */
export function planUnit(world: World, unit: Unit): readonly Contact[] {
  const diaries = unit.people.map((person, i) =>
    planPerson(world, person, unit.kind !== 'office' || i === 0),
  );
  settleDevices(unit, diaries);
  return diaries
    .flatMap((diary) => diary.contacts)
    .sort((a, b) => a.time - b.time || a.person.index - b.person.index || a.serial - b.serial);
}
