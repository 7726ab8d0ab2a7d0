import type { EntryChannel, Product } from '../brand/index';
import { MINUTE, romeDay, seasonFactor } from '../time/index';
import type { Order, Visit, VisitScript } from './contact';
import { type Diary, LUCK, type VisitMore } from './diary';
import { loseDeal } from './loseDeal';
import { planKiosk } from './planKiosk';
import { openedLetterBefore } from './planNewsletters';
import { planOrder } from './planOrder';
import { planRoute, type Route } from './planRoute';

export interface Purchase {
  readonly order: Order;
  readonly time: number;
}

export interface PurchaseWish {
  readonly after: number;
  readonly product: Product;
  /** Probability on an ordinary day without any channel. */
  readonly base: number;
  /** How the last visit comes about. */
  readonly entry: EntryChannel;
  /** Bought before the simulation began: no decision to record. */
  readonly settled?: boolean;
}

type Moment = Pick<Route, 'time' | 'device'>;

/** Somebody who buys leaves a name: an account, or at least an address. */
function joinAtCheckout(diary: Diary, roll: number): Visit['joins'] {
  if (diary.accountAt !== Number.POSITIVE_INFINITY) return undefined;
  return roll < 0.26 ? 'guest' : 'account';
}

function visit(diary: Diary, wish: PurchaseWish, at: Moment, script: VisitScript, more: VisitMore): void {
  const entry = at.device.kind === 'app' ? 'direct' : wish.entry;
  diary.visit(at.time, script, entry, at.device, { product: wish.product, ...more });
}

function buyOnline(
  diary: Diary,
  wish: PurchaseWish,
  route: Route,
  luck: ReturnType<Diary['luck']>,
): Purchase {
  const { time, device } = route.fault && route.again ? route.again : route;
  const roll = luck.next();
  const marketing = luck.chance(0.5);
  const wantsPickup = luck.chance(diary.person.store === undefined ? 0 : 0.14);
  const oneTap = luck.chance(0.76) && diary.orders > 0 && diary.accountAt <= time;
  const open = diary.person.store !== 'bologna-centro' || !diary.world.during('store_works', time);
  const joins = joinAtCheckout(diary, roll);
  const kind = device.kind === 'app' ? 'app' : 'web';
  const order = planOrder(diary, diary.luck(LUCK.basket, diary.orders), {
    time,
    main: wish.product,
    route: kind,
    pickup: wantsPickup && open,
    guest: joins === 'guest',
  });
  visit(diary, wish, { time, device }, oneTap ? 'reorder' : 'order', { order, joins });
  diary.emailAt = Math.min(diary.emailAt, time);
  if (joins === 'account') diary.accountAt = time;
  if (diary.person.marketing && marketing) diary.newsletterAt = Math.min(diary.newsletterAt, time);
  return { order, time };
}

function buyInStore(
  diary: Diary,
  wish: PurchaseWish,
  route: Route,
  luck: ReturnType<Diary['luck']>,
): Purchase {
  const { time } = route;
  const looksUp = luck.chance(0.22);
  const takesCard = luck.chance(0.72);
  const showsCard = luck.chance(0.86);
  const joins = takesCard && diary.cardAt === Number.POSITIVE_INFINITY;
  if (joins) diary.cardAt = time;
  const card = joins || (showsCard && diary.cardAt <= time);
  const order = planOrder(diary, diary.luck(LUCK.basket, diary.orders), {
    time,
    main: wish.product,
    route: 'store',
    pickup: false,
    guest: false,
  });
  if (looksUp) planKiosk(diary, luck, time - 14 * MINUTE);
  diary.add({ kind: 'store', store: diary.person.store!, time, order, card, joins, checksIn: card }, 'store');
  diary.expose(time, 'store');
  return { order, time };
}

/** An office buys by order, after a quote the first time: a deal that is won or lost. */
function planDeal(diary: Diary, wish: PurchaseWish, time: number, wants: boolean): Purchase | undefined {
  const isNew = diary.orders === 0;
  const deal = `D${100_000 + diary.person.index}`;
  const sale = { kind: 'sale', time, deal } as const;
  if (!wants) {
    if (isNew) {
      const lost = loseDeal(diary.luck(LUCK.office, 1));
      diary.add({ ...sale, act: 'deal', stage: 'lost', amount: 0, order: undefined, lost });
    }
    return undefined;
  }
  const basket = diary.luck(LUCK.basket, diary.orders);
  const order = planOrder(diary, basket, {
    time,
    main: wish.product,
    route: 'office',
    pickup: false,
    guest: false,
  });
  if (isNew) diary.add({ ...sale, act: 'deal', stage: 'won', amount: order.revenue, order: undefined });
  diary.add({ ...sale, act: 'invoice', stage: '', amount: order.revenue, order, time: time + 20 * MINUTE });
  return { order, time: time + 20 * MINUTE };
}

/**
 * The moment of decision: whether they want to buy (channels, season and mood work here, and only here), then
 * whether they can. Answers what was bought, if anything.
 */
export function planPurchase(diary: Diary, wish: PurchaseWish): Purchase | undefined {
  const n = diary.decisions;
  diary.decisions += 1;
  const route = planRoute(diary, diary.luck(LUCK.route, n), wish.after);
  const { world, person } = diary;
  if (route.time > world.to) return undefined;
  const luck = diary.luck(LUCK.decision, n);
  const roll = luck.next();
  const season = seasonFactor(romeDay(route.time), person.persona.taste);
  const open = route.fault === undefined || route.again !== undefined;
  const base = wish.base * (0.4 + 0.6 * season);
  const channels = diary.channelsBefore(route.time);
  if (openedLetterBefore(diary, route.time)) channels.add('email');
  const wants =
    wish.settled === true || world.ledger.decide({ base, channels, luck: roll, open, first: n === 0 });
  if (route.kind === 'office') return planDeal(diary, wish, route.time, wants);
  if (!wants) {
    // Half of those who decide against it online do so in front of the total.
    if (route.kind === 'online' && luck.chance(diary.orders === 0 ? 0.42 : 0.1)) {
      visit(diary, wish, route, 'abandon', { fault: 'second_thoughts' });
    }
    return undefined;
  }
  if (route.kind === 'store') return buyInStore(diary, wish, route, luck);
  if (route.fault !== undefined) {
    visit(diary, wish, route, 'abandon', { fault: route.fault });
    diary.feel(route.fault === 'declined' ? -0.2 : -0.9);
    if (route.again === undefined || route.again.time > world.to) return undefined;
  }
  return buyOnline(diary, wish, route, luck);
}
