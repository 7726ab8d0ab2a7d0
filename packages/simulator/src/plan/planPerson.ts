import type { Person } from '../people/index';
import { Stream } from '../random/index';
import { DAY, HOUR, MINUTE, momentAfter } from '../time/index';
import type { World } from '../world/index';
import { Diary, LUCK } from './diary';
import { planAwareness } from './planAwareness';
import { planConsideration } from './planConsideration';
import { planLoyalty } from './planLoyalty';
import { planNewsletters } from './planNewsletters';
import { planQuote } from './planOffice';
import { chooseProduct } from './planOrder';
import { planPurchase } from './planPurchase';

/** How often somebody comes back to the choice after deciding against it, and after how long. */
const SECOND_CHANCE = 0.26;
const MOST_ATTEMPTS = 3;
/** Some land on a product at once, without ever looking around. */
const AT_ONCE = 0.08;

/** Somebody who was a customer before the simulation: their record is imported, and life goes on. */
function planEstablished(diary: Diary): void {
  const { person, world } = diary;
  const luck = diary.luck(LUCK.awareness);
  const byCard = luck.chance(person.persona.storeShare) && person.store !== undefined;
  const writes = luck.chance(0.6);
  const minute = luck.below(120);
  if (byCard) diary.cardAt = person.startsAt;
  else diary.accountAt = person.startsAt;
  diary.emailAt = person.startsAt;
  diary.deepAt = person.startsAt;
  if (person.marketing && writes) diary.newsletterAt = person.startsAt;
  diary.add({ kind: 'record', act: 'import', withCard: byCard, time: world.from + HOUR + minute * MINUTE });
  const purchase = planPurchase(diary, {
    after: person.startsAt,
    product: diary.wish,
    base: 1,
    entry: 'direct',
    settled: true,
  });
  if (purchase !== undefined) planLoyalty(diary, purchase);
}

/** From first hearing of the brand to wherever this person gets. */
function planNewcomer(diary: Diary, buys: boolean): void {
  const { person, world } = diary;
  const { persona } = person;
  const luck = diary.luck(LUCK.consideration, 999);
  const considers = luck.chance(persona.considers);
  const atOnce = considers && luck.chance(AT_ONCE);
  const last = atOnce ? person.startsAt : planAwareness(diary);
  if (!considers) return;
  let start = momentAfter(luck, last, atOnce ? 0 : luck.logNormal(5, 0.8), 'online', persona.taste);
  for (let attempt = 0; attempt < MOST_ATTEMPTS && start < world.to; attempt += 1) {
    let end = planConsideration(diary, attempt, start);
    if (!buys) return;
    if (person.company !== undefined && attempt === 0) end = planQuote(diary, end);
    const entry = luck.chance(0.5) ? 'direct' : 'search';
    const purchase = planPurchase(diary, { after: end, product: diary.wish, base: persona.buys, entry });
    if (purchase !== undefined) {
      planLoyalty(diary, purchase);
      return;
    }
    if (!luck.chance(SECOND_CHANCE)) return;
    start = momentAfter(luck, end, 20 + luck.exponential(45), 'online', persona.taste);
  }
}

/** Two accounts found to be one, some weeks after the second was opened. */
function planAlias(diary: Diary): void {
  const luck = diary.luck(LUCK.settling, 1);
  const found = luck.chance(0.6);
  if (diary.person.secondAccount === undefined || !found || !Number.isFinite(diary.accountAt)) return;
  diary.add({
    kind: 'record',
    act: 'alias',
    withCard: false,
    time: diary.accountAt + (30 + luck.below(60)) * DAY,
  });
}

/** Plans one person's whole life with the brand. In an office only the first one buys. */
export function planPerson(world: World, person: Person, buys: boolean): Diary {
  const wish = chooseProduct(person.persona.basket, new Stream(world.seed, person.index, LUCK.basket, 999));
  const diary = new Diary(world, person, wish);
  if (person.established) planEstablished(diary);
  else planNewcomer(diary, buys);
  planNewsletters(diary);
  planAlias(diary);
  return diary;
}
