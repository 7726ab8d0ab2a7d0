import { BRAND, CURRENCY, type Product, SITE } from '../brand/index';
import type { Order, OrderLine } from '../plan/index';
import { productPlace } from './pages';

/** Properties as Segment's e-commerce specification names them. One object per product, shared by all events. */
const shared = new Map<string, Record<string, unknown>>();

export function productProperties(product: Product): Record<string, unknown> {
  let properties = shared.get(product.sku);
  if (properties === undefined) {
    properties = {
      product_id: product.sku,
      sku: product.sku,
      name: product.name,
      category: product.category,
      brand: BRAND,
      price: product.price,
      currency: CURRENCY,
      url: `${SITE}${productPlace(product).path}`,
    };
    shared.set(product.sku, properties);
  }
  return properties;
}

function lineProperties({ product, quantity }: OrderLine): Record<string, unknown> {
  const { sku, name, category, price } = product;
  return { product_id: sku, sku, name, category, price, quantity };
}

/** What is in the cart, before any price is final. */
export function cartProperties(order: Order): Record<string, unknown> {
  const value = order.lines.reduce((sum, line) => sum + line.product.price * line.quantity, 0);
  return {
    value: Math.round(value * 100) / 100,
    currency: CURRENCY,
    products: order.lines.map(lineProperties),
  };
}

export function orderProperties(order: Order): Record<string, unknown> {
  return {
    order_id: order.id,
    total: order.total,
    revenue: order.revenue,
    shipping: order.shipping,
    tax: order.tax,
    discount: order.discount,
    ...(order.coupon !== undefined && { coupon: order.coupon }),
    currency: CURRENCY,
    payment_method: order.payment,
    margin: order.margin,
    ...(order.store !== undefined && order.route === 'store' && { place: order.store }),
    ...(order.pickup && { shipping_method: 'pickup', pickup_place: order.store }),
    products: order.lines.map(lineProperties),
  };
}
