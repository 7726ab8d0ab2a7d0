import type { Device, Unit } from '../people/index';
import { MINUTE } from '../time/index';
import type { Visit } from './contact';
import { type Diary, LUCK } from './diary';

/** What a client knows of who uses it: 0 nothing, 1 an address, 2 an account. */
interface Acquaintance {
  person: number;
  level: 0 | 1 | 2;
}

/** How often somebody with an account logs in on a device that does not know them. */
const LOGS_IN = 0.5;
/** Share of the visits of a family that happen on its tablet. */
const ON_TABLET = 0.4;
/** Two people cannot hold the tablet at once. */
const TURN = 50 * MINUTE;

function levelAt(diary: Diary, time: number): 0 | 1 | 2 {
  if (diary.accountAt <= time) return 2;
  return diary.emailAt <= time ? 1 : 0;
}

function greet(visit: Visit, diary: Diary, known: Map<Device, Acquaintance>, roll: number): void {
  const { device } = visit;
  const before = known.get(device) ?? { person: diary.person.index, level: 0 as const };
  // Who signs up during the visit is a stranger when it begins.
  const level = levelAt(diary, visit.time - 1);
  const mustGreet =
    device.shared || device.kind === 'app' || visit.entry === 'email' || visit.order !== undefined;
  visit.second = diary.person.secondAccount !== undefined && device === diary.person.devices[1];
  visit.known = before.level === 2 && device.remembersUser && !device.shared;
  if (device.shared) visit.greets = level === 2 ? 'account' : 'email';
  else if (level > before.level && (mustGreet || (level === 2 && roll < LOGS_IN))) {
    visit.greets = level === 2 ? 'account' : 'email';
  }
  const gained = visit.joins === 'account' ? 2 : visit.joins !== undefined ? 1 : 0;
  const greeted = visit.greets === 'account' ? 2 : visit.greets === 'email' ? 1 : 0;
  known.set(device, {
    person: diary.person.index,
    level: Math.max(before.level, gained, greeted) as 0 | 1 | 2,
  });
}

/**
 * Decides on which device each visit happens and when the site learns who it is. On a device shared by several people
 * every visit begins with a login, so that what lies between two logins truly is the first one's.
 */
export function settleDevices(unit: Unit, diaries: readonly Diary[]): void {
  const visits: { visit: Visit; diary: Diary }[] = [];
  for (const diary of diaries) {
    for (const contact of diary.contacts) {
      if (contact.kind === 'visit' && contact.script !== 'kiosk') visits.push({ visit: contact, diary });
    }
  }
  visits.sort((a, b) => a.visit.time - b.visit.time || a.diary.person.index - b.diary.person.index);
  const known = new Map<Device, Acquaintance>();
  let free = Number.NEGATIVE_INFINITY;
  for (const { visit, diary } of visits) {
    const luck = diary.luck(LUCK.settling, 1000 + visit.serial);
    const wantsTablet = luck.chance(ON_TABLET);
    const roll = luck.next();
    const plain = visit.joins === undefined && visit.order === undefined;
    if (
      unit.tablet &&
      wantsTablet &&
      plain &&
      levelAt(diary, visit.time - 1) > 0 &&
      visit.time >= free &&
      visit.device.kind !== 'app'
    ) {
      visit.device = unit.tablet;
      free = visit.time + TURN;
    }
    greet(visit, diary, known, roll);
  }
}
