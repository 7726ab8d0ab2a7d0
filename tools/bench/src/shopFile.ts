import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const HEADER =
  'visitor_id,customer_id,email,event,timestamp,url,utm_campaign,product_id,category,order_id,revenue,currency\n';
const EVENTS = ['Product Viewed', 'Products Searched', 'Product Viewed', 'Product Added', 'Checkout Started'];
const CATEGORIES = ['moka', 'capsule', 'grinders', 'cups, saucers', 'accessories'];
const CAMPAIGNS = ['', '', '', 'autumn', 'brand_it'];
const ROWS_PER_VISIT = 12;
const ROWS_PER_WRITE = 5_000;
const START = Date.UTC(2025, 0, 1);

const two = (value: number): string => String(value).padStart(2, '0');

/** `2025-01-31 14:30:15`, quicker than a date formatter by far: there are millions. */
function stamp(milliseconds: number): string {
  const at = new Date(milliseconds);
  const day = `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
  return `${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`;
}

/**
 * A row of what a web shop would export: visits of twelve events; two in five visitors log in before the eighth, and
 * order at the last. Every row differs from every other.
 */
function shopRow(n: number): string {
  const visit = Math.floor(n / ROWS_PER_VISIT);
  const step = n % ROWS_PER_VISIT;
  const person = (visit * 7_919) % 200_003;
  const isKnown = visit % 5 < 2 && step >= 7;
  const orders = isKnown && step === ROWS_PER_VISIT - 1;
  const product = (n * 31) % 997;
  const category = CATEGORIES[product % CATEGORIES.length]!;
  return [
    `v-${person}`,
    isKnown ? `C${String(person).padStart(7, '0')}` : '',
    isKnown ? `c${person}@example.it` : '',
    orders ? 'Order Completed' : EVENTS[n % EVENTS.length],
    stamp(START + visit * 311_000 + step * 23_000),
    `https://shop.example/${category.slice(0, 4)}/p-${product}`,
    CAMPAIGNS[visit % CAMPAIGNS.length],
    `p-${product}`,
    category.includes(',') ? `"${category}"` : category,
    orders ? `o-${n}` : '',
    orders ? `${20 + (product % 180)}.90` : '',
    orders ? 'EUR' : '',
  ].join(',');
}

/** Writes a table of so many events, always the same ones; answers its bytes. */
export async function writeShopFile(path: string, rows: number): Promise<number> {
  const file = createWriteStream(path);
  file.write(HEADER);
  for (let from = 0; from < rows; from += ROWS_PER_WRITE) {
    const count = Math.min(ROWS_PER_WRITE, rows - from);
    const lines = Array.from({ length: count }, (_, index) => shopRow(from + index));
    if (!file.write(`${lines.join('\n')}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  return file.bytesWritten;
}
