export default {
  question: 'Which whole journeys repeat?',
  sentence: 'Whole paths from first to last contact: the common ones, the rare ones, and how well each ends.',
  term: 'variants',
  help: 'A variant is a whole path, from first to last contact. Customers with the same contacts in the same order share one.',
  howCounted:
    'Paths are equal when they have the same contacts in the same order. Success: paths that hold the contact you chose. Time: from the first to the last contact.',
  emptyText:
    'A question like “what do those who buy do, and in which order?” needs contacts in their order. Import a file, or connect the site.',
  nobodyText: 'No journey fits this question in the period. Try a longer period, or fewer conditions.',
  outcome: 'success is',
  noOutcome: 'no success to look for',
  says: '{{paths}} paths, {{total}} different ones. The most common one is {{share}} of all.',
  hidden_one: '{{n}} more contact',
  hidden_other: '{{n}} more contacts',
  heads: {
    path: 'Path',
    people: 'Customers',
    people_account: 'Companies',
    visits: 'Visits',
    share: 'Of all',
    converted: 'Succeed',
    time: 'Typical time',
  },
  definitions: { people: 'Who had exactly these contacts, in this order.' },
} as const;
