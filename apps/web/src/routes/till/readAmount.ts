/** An amount as it is typed at a counter: `19,90`, `19.90`, `1.234,50`, `1,234.50`, `20`; undefined for none. */
export function readAmount(text: string): number | undefined {
  const plain = text.replace(/[\s€]/g, '');
  if (!/^\d[\d.,]*$/.test(plain)) return undefined;
  const cut = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'));
  const decimals = cut < 0 ? '' : plain.slice(cut + 1);
  // A last group of three after a point or comma is thousands: nobody pays thousandths.
  const isGroup = decimals.length === 3;
  if (cut >= 0 && !isGroup && decimals.length > 2) return undefined;
  const whole = (cut < 0 || isGroup ? plain : plain.slice(0, cut)).replace(/[.,]/g, '');
  const amount = Number(`${whole}.${isGroup ? '' : decimals}0`);
  return amount > 0 && amount <= 1_000_000 ? amount : undefined;
}
