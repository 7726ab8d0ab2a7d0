/** An event's name as it is looked up: `Order Completed`, `order_completed` and `order-completed` are one. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, ' ');
}
