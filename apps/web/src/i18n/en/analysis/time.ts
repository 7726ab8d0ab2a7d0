export default {
  question: 'How long do they take?',
  sentence: 'From one contact to another: the typical time, and the time within which nine in ten decide.',
  term: 'time to convert',
  help: 'The time from the first contact you chose to the first of the others after it.',
  howCounted:
    'From each customer’s first contact of the period of the first kind, to the first of the second kind after it, up to now. Typical: half are faster. Who has not got there yet is counted as waiting and has no time.',
  emptyText:
    'A question like “how long from the first visit to the order?” needs both. Import visits and orders, or connect the site.',
  nobodyText: 'Nobody had the first contact in this period. Try a longer period, or another beginning.',
  asks: 'From <first/> to <second/>, how long does it take?',
  first: 'From',
  second: 'To',
  p50: 'Typical time',
  p90: '9 in 10 within',
  converted: 'Got there',
  waiting: 'Not there yet',
  apart: { people: 'Began', converted: 'Got there' },
  of: '{{n}} of {{of}} ({{share}})',
  chart: 'How many take how long',
  definitions: {
    p50: 'Half of those who got there took less.',
    p90: 'Nine in ten of those who got there took less.',
    converted: 'Customers who had the first contact in the period and the second after it.',
    converted_account: 'Companies that had the first contact in the period and the second after it.',
    waiting: 'Had the first contact and not the second, up to now.',
  },
} as const;
