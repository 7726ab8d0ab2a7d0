import { plainWords } from '../mapping/headerWords';
import { ORDER_ADDS, orderEvents, orderState } from './orderEvents';
import type { ImportPreset, PresetRow } from './preset';

const NUMBER = 'Order #|order_number|Order Number|order_id|N. ordine|Ordine n.|Ordine #|Numero ordine';
const DATE = 'order_date|Order Date|Date|Data|Data ordine';
const TOTAL =
  'order_total|Order Total Amount|N. Revenue|Net sales|Ricavi netti|Entrate nette|Vendite nette|Totale ordine';

/**
 * Orders of WooCommerce, from three doors: Analytics → Orders → Download (columns of `get_export_columns` in
 * woocommerce/src/Admin/API/Reports/Orders/Controller.php; customers by name only, refunds as rows of their own with a
 * negative amount), the plugin Order Export & Order Import (order_id, customer_email, line_item_1 …), and Advanced
 * Order Export (Order Number, Email (Billing) …; a row for each line of an order).
 *
 * https://woocommerce.com/document/woocommerce-analytics/orders-report/
 */
export const wooCommerceOrders: ImportPreset = {
  id: 'woocommerce-orders',
  tool: 'WooCommerce',
  recognise: [
    ['Order #|N. ordine|Ordine n.|Ordine #', 'Customer type|Tipo di cliente|Tipo cliente', DATE, TOTAL],
    ['order_id', 'order_date', 'order_total', 'customer_email|billing_email'],
    [
      'Order Number|Numero ordine',
      'Email (Billing)|Email (Fatturazione)',
      'Order Total Amount|Totale ordine',
    ],
  ],
  columns: {
    event: '+event',
    time: '+time',
    value: '+amount',
    messageId: '+id',
    email: 'billing_email|customer_email|Email (Billing)|Email (Fatturazione)',
    phone: 'billing_phone|Phone (Billing)|Telefono (Fatturazione)',
    person: '+person',
    currency: 'order_currency|Currency|Valuta',
  },
  properties: {
    order_id: NUMBER,
    products: '+products',
    coupon: 'Coupon(s)|coupon_items|Codice promozionale',
    firstName: 'billing_first_name|First Name (Billing)|Nome (Fatturazione)',
    lastName: 'billing_last_name|Last Name (Billing)|Cognome (Fatturazione)',
  },
  constants: { channel: 'shop' },
  leftOut: [
    DATE,
    TOTAL,
    'N. Revenue (formatted)',
    'customer_email',
    'customer_ip_address',
    'customer_user_agent',
    'billing_address_1',
    'billing_address_2',
    'Address 1&2 (Billing)',
    'shipping_first_name',
    'shipping_last_name',
    'shipping_phone',
    'shipping_address_1',
    'shipping_address_2',
    'Address 1&2 (Shipping)',
    'transaction_id',
    'Item Name',
    'Quantity (- Refund)',
    'Item Cost',
    'SKU',
  ],
  isMoney: true,
  fold: {
    by: 'Order Number|Numero ordine',
    lines: { name: 'Item Name', quantity: 'Quantity (- Refund)', price: 'Item Cost', sku: 'SKU' },
    numbers: ['quantity', 'price'],
  },
  rows: {
    adds: [...ORDER_ADDS, '+person', '+products'],
    of: (row) => {
      const time = row.text(DATE);
      const email = row.text('billing_email|customer_email|Email (Billing)|Email (Fatturazione)');
      const products = lineItems(row);
      const more = {
        '+person': email === '' ? row.text('Customer|Cliente') : '',
        ...(products.length > 0 ? { '+products': products } : {}),
      };
      const number = row.text(NUMBER);
      return orderEvents({
        state: orderState(row.text('status|Order Status|Status|Stato')),
        id: number === '' ? '' : `woocommerce ${number} ${time}`,
        time,
        cancelledAt: '',
        amount: row.text(TOTAL),
        refunded: '',
        isKnown:
          email !== '' ||
          row.text('Customer|Cliente|billing_phone|Phone (Billing)|Telefono (Fatturazione)') !== '',
      }).map((event) => ({ ...event, ...more }));
    },
  },
  caution: 'names_only',
};

/** `name:Tazza|product_id:12|sku:TZ|quantity:2|total:19.80` in the columns `line_item_1` and on. */
function lineItems({ headers, text }: PresetRow): object[] {
  return headers.flatMap((header) => {
    if (!/^line item \d+$/.test(plainWords(header))) return [];
    const parts = new Map(
      text(header)
        .split('|')
        .map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)] as const),
    );
    const name = parts.get('name');
    if (name === undefined) return [];
    const [quantity, total] = [Number(parts.get('quantity')), Number(parts.get('total'))];
    return [
      {
        name,
        ...(quantity > 0 ? { quantity } : {}),
        ...(quantity > 0 && total > 0 ? { price: Math.round((total / quantity) * 100) / 100 } : {}),
        ...(parts.get('sku') ? { sku: parts.get('sku') } : {}),
      },
    ];
  });
}
