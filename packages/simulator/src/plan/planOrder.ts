import { type Category, PRODUCTS_BY_CATEGORY, type Product } from '../brand/index';
import { type Stream, Weighted } from '../random/index';
import { romeDay, seasonOf } from '../time/index';
import type { Order, OrderLine } from './contact';
import type { Diary } from './diary';

const VAT = 0.22;
/** EUR: above this the parcel is free. */
const FREE_SHIPPING = 49;
const SHIPPING = [4.9, 5.9] as const;

const ONLINE_PAYMENTS = new Weighted([
  ['credit_card', 44],
  ['paypal', 30],
  ['satispay', 9],
  ['apple_pay', 7],
  ['klarna_3', 6],
  ['cash_on_delivery', 4],
]);
const TILL_PAYMENTS = new Weighted([
  ['card', 72],
  ['cash', 20],
  ['satispay', 8],
]);

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** Cheap coffee and spare parts sell more often than the large machine. */
const TABLES = new Map<Category, Weighted<Product>>(
  (Object.keys(PRODUCTS_BY_CATEGORY) as Category[]).map((category) => [
    category,
    new Weighted(
      PRODUCTS_BY_CATEGORY[category].map((product) => [product, 1 / Math.sqrt(product.price)] as const),
    ),
  ]),
);

/** Something of the kind this customer buys. */
export function chooseProduct(basket: Weighted<Category>, stream: Stream): Product {
  return stream.weighted(TABLES.get(stream.weighted(basket))!);
}

function quantityOf(product: Product, diary: Diary, stream: Stream): number {
  const office = diary.person.company !== undefined;
  if (!product.consumable) return 1;
  return 1 + stream.geometric(office ? 0.62 : 0.4, office ? 8 : 5);
}

function linesOf(diary: Diary, stream: Stream, main: Product): OrderLine[] {
  const lines: OrderLine[] = [{ product: main, quantity: quantityOf(main, diary, stream) }];
  for (let i = stream.geometric(0.36, 3); i > 0; i -= 1) {
    const product = chooseProduct(diary.person.persona.basket, stream);
    if (lines.every((line) => line.product !== product)) {
      lines.push({ product, quantity: quantityOf(product, diary, stream) });
    }
  }
  return lines;
}

/** Code and share taken off; the season's own codes are the better ones. */
function couponOf(
  diary: Diary,
  stream: Stream,
  time: number,
): readonly [code: string, share: number] | undefined {
  const { persona, company } = diary.person;
  const season = seasonOf(romeDay(time));
  const wants = stream.chance(persona.coupon);
  if (season.blackFriday > 0 && stream.chance(0.7)) return ['BLACK25', 0.25];
  if (!wants) return undefined;
  if (company !== undefined) return ['UFFICIO8', 0.08];
  if (season.christmas > 0.3) return ['NATALE15', 0.15];
  if (season.mothersDay > 0.2) return ['MAMMA10', 0.1];
  return diary.orders === 0 ? ['BENVENUTO10', 0.1] : ['AMICI10', 0.1];
}

export interface OrderWish {
  readonly time: number;
  readonly main: Product;
  readonly route: Order['route'];
  readonly pickup: boolean;
  readonly guest: boolean;
}

/** Puts an order together with its amounts. */
export function planOrder(diary: Diary, stream: Stream, wish: OrderWish): Order {
  const lines = linesOf(diary, stream, wish.main);
  const coupon = couponOf(diary, stream, wish.time);
  const gross = lines.reduce((sum, line) => sum + line.product.price * line.quantity, 0);
  const cost = lines.reduce((sum, line) => sum + line.product.cost * line.quantity, 0);
  const discount = cents(gross * (coupon?.[1] ?? 0));
  const goods = gross - discount;
  const carried = wish.route !== 'store' && !wish.pickup;
  const shipping = carried && goods < FREE_SHIPPING ? stream.pick(SHIPPING) : 0;
  const revenue = cents(goods / (1 + VAT));
  diary.orders += 1;
  return {
    id: `CB${100_000 + diary.person.index}-${diary.orders}`,
    lines,
    coupon: coupon?.[0],
    discount,
    shipping,
    total: cents(goods + shipping),
    tax: cents(((goods + shipping) * VAT) / (1 + VAT)),
    revenue,
    margin: cents(revenue - cost),
    payment:
      wish.route === 'office'
        ? 'bank_transfer'
        : stream.weighted(wish.route === 'store' ? TILL_PAYMENTS : ONLINE_PAYMENTS),
    route: wish.route,
    store: wish.route === 'store' || wish.pickup ? diary.person.store : undefined,
    pickup: wish.pickup,
    guest: wish.guest,
  };
}
