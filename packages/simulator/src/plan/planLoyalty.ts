import { civilDate, DAY, dayOf, fromRome, HOUR, momentAfter, romeDay } from '../time/index';
import { type Diary, LUCK } from './diary';
import { planAfterSale } from './planAfterSale';
import { chooseProduct } from './planOrder';
import { type Purchase, planPurchase } from './planPurchase';
import { planStoreLook } from './planStoreLook';

/** Longest run of repeat decisions anybody takes in a simulation. */
const MOST_ORDERS = 60;

/** A look before buying again: the account, the app, the usual product. */
function planReturnVisit(diary: Diary, n: number, time: number): void {
  const stream = diary.luck(LUCK.loyalty, 1000 + n);
  const { persona } = diary.person;
  const dropsIn = stream.chance(persona.storeShare);
  if (dropsIn) {
    planStoreLook(
      diary,
      stream,
      momentAfter(stream, time - stream.between(3, 14) * DAY, 0, 'store', persona.taste),
    );
  }
  const looks = stream.geometric(0.5, 3);
  for (let i = 0; i < looks; i += 1) {
    const at = momentAfter(stream, time - stream.between(1, 9) * DAY, 0, 'online', persona.taste);
    const script = stream.chance(0.8) ? 'account' : 'product';
    const roll = stream.next();
    const device = diary.deviceFor(stream, at, roll < 0.8 ? 'direct' : 'search');
    const entry = roll >= 0.8 ? 'search' : device.kind === 'app' && roll < 0.3 ? 'push' : 'direct';
    if (diary.visit(at, script, entry, device)) diary.expose(at, entry);
  }
}

/** The birthday present, and points turned into cups. */
function planRewards(diary: Diary, since: number): void {
  const stream = diary.luck(LUCK.loyalty, 2);
  const { birthday } = diary.person;
  const { year } = civilDate(romeDay(since));
  for (const y of [year, year + 1]) {
    const at = fromRome(dayOf(y, birthday.month, birthday.date), 9 * HOUR);
    const redeems = stream.chance(0.3);
    const later = momentAfter(stream, at, stream.exponential(6), 'online', diary.person.persona.taste);
    if (at < since || at > diary.world.to || !diary.isKnownAt(at)) continue;
    diary.add({ kind: 'reward', act: 'gift', gift: 'BUON-COMPLEANNO', cost: 4.5, time: at });
    diary.feel(0.5);
    if (redeems)
      diary.add({ kind: 'reward', act: 'redeemed', gift: 'BUON-COMPLEANNO', cost: 0, time: later });
  }
}

/** Recommends: hands a code to friends, if they feel like it. */
function planSharing(diary: Diary, n: number, since: number): void {
  const stream = diary.luck(LUCK.loyalty, 3000 + n);
  const { person, world } = diary;
  const shares = stream.chance(
    person.persona.recommends * (diary.mood > 0.8 ? 1.2 : diary.mood > 0 ? 0.5 : 0),
  );
  const time = momentAfter(stream, since, stream.exponential(14), 'online', person.persona.taste);
  if (!shares || !diary.isKnownAt(time) || time > world.to || time < world.from) return;
  const code = `AMICO-${(100_000 + person.index).toString(36).toUpperCase()}`;
  if (!diary.add({ kind: 'share', code, time }, 'word_of_mouth')) return;
  world.codes.push({ code, person: person.index, from: time });
  // Old codes are forgotten: only what friends may still use is kept.
  if (world.codes.length > 400) world.codes.splice(0, 200);
}

/** After the first order: again and again, as long as they like it and something reminds them. */
export function planLoyalty(diary: Diary, first: Purchase): void {
  const { persona } = diary.person;
  diary.boughtAt = first.time;
  let settled = planAfterSale(diary, first);
  planSharing(diary, 0, settled);
  planRewards(diary, first.time);
  let last = first;
  let refusals = 0;
  for (let n = 1; n < MOST_ORDERS && refusals < 3; n += 1) {
    const stream = diary.luck(LUCK.loyalty, 4000 + n);
    const wait = stream.logNormal(persona.everyDays, 0.45);
    const due = Math.max(last.time, settled) + (refusals * 0.6 + 1) * wait * DAY;
    if (due > diary.world.to) return;
    const product = chooseProduct(persona.basket, stream);
    planReturnVisit(diary, n, due);
    const base = persona.returns * (0.75 + 0.2 * diary.mood);
    const purchase = planPurchase(diary, {
      after: due,
      product,
      base,
      entry: stream.chance(0.7) ? 'direct' : 'search',
    });
    if (purchase === undefined) {
      refusals += 1;
      continue;
    }
    refusals = 0;
    last = purchase;
    settled = planAfterSale(diary, purchase);
    if (n % 4 === 0) planSharing(diary, n, settled);
  }
}
