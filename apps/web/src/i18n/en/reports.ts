/** Words shared by the map and the reports of the analysis. */
export default {
  pickPeriod: 'Period',
  pickPlace: 'Place',
  allPlaces: 'all places',
  period7: 'last 7 days',
  period30: 'last 30 days',
  period90: 'last 90 days',
  period365: 'last 12 months',
  periodCustom: '{{from}} – {{to}}',
  customFrom: 'From',
  customTo: 'To (included)',
  customApply: 'Use these dates',
  typical: 'typical {{value}}',
  nineInTen: '9 in 10 within {{value}}',
  interval: '95% interval: {{low}} to {{high}}',
  peopleBehind: 'The customers',
  nobodyBehind: 'No customer in this cell.',
} as const;
