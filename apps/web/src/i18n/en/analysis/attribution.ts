export default {
  question: 'Which channels bring customers?',
  sentence: 'How much of each sale goes to the contacts before it, with three ways of counting side by side.',
  term: 'channel credit',
  help: 'Channel credit shares each conversion among the contacts before it. Every way of sharing is a convention: none of them shows causes.',
  howCounted:
    'Counted are contacts before the conversion, within the days you chose and after the customer’s previous conversion. Credits add up to the conversions and to their value. Costs are those recorded in the period.',
  emptyText:
    'A question like “which channel brings the most orders?” needs orders and the visits before them. Import both, or connect the site.',
  nobodyText: 'Nobody converted in this period. Try a longer period, or another conversion.',
  asks: 'Of each <conversion/>, how much goes to the contacts before it?',
  conversion: 'The conversion',
  by: 'Share among',
  by_channel: 'by channel',
  by_touchpoint: 'by touchpoint',
  by_campaign: 'by campaign',
  by_source: 'by source',
  lookback: 'How far back',
  lookbackOf: 'contacts {{time}} of it',
  nulls: 'Who did not convert',
  nulls_yes: 'learning also from who did not convert',
  nulls_no: 'learning only from who converted',
  nullsHelp_yes: 'a channel that many meet without buying weighs less in the Markov model',
  nullsHelp_no: 'compares paths that ended in a conversion only',
  show: 'Side by side:',
  show_conversions: 'conversions',
  show_value: 'value',
  show_cost: 'cost to win one',
  show_return: 'return on spend',
  showHelp_conversions: 'as shared by each model',
  showHelp_value: 'money of the conversions, shared the same way',
  showHelp_cost: 'cost divided by conversions',
  showHelp_return: 'value divided by cost',
  cost: 'Cost',
  moreRows_one: 'Show {{n}} more',
  moreRows_other: 'Show {{n}} more',
  noCost: 'no cost recorded',
  times: '{{n}} ×',
  cellTitle: 'Converted after {{name}}',
  noneTitle: 'Converted without a contact before',
  says_one: '{{n}} conversion worth {{value}}.',
  says_other: '{{n}} conversions worth {{value}}.',
  saysOpens: '{{name}} begins more than it closes: {{first}} of first contacts, {{last}} of last ones.',
  saysCloses: '{{name}} closes more than it begins: {{last}} of last contacts, {{first}} of first ones.',
  definitions: { row: 'Customers who converted after a contact here.' },
  notesTitle: 'Which model answers what',
  notCausal:
    'None of them shows causes: they share what happened. To know what a channel really adds, leave it out for a control group.',
  moreModels: 'Advanced: all models',
  fewerModels: 'Only these three',
  models: {
    first: {
      name: 'First contact',
      answers: 'Who makes us known? All the credit goes to the first contact.',
    },
    last: { name: 'Last contact', answers: 'Who closes? All the credit goes to the last contact.' },
    markov: {
      name: 'Markov',
      answers:
        'Who would be missed? The credit of a channel is the share of conversions lost if its contacts led nowhere.',
    },
    'last-non-direct': {
      name: 'Last, not direct',
      answers:
        'Who closes, when those who typed our address already knew us? The last contact that is not a direct visit.',
    },
    linear: { name: 'Equal parts', answers: 'Who takes part? Every contact gets the same.' },
    position: {
      name: 'Ends first',
      answers:
        'Who begins and who closes, together? 40% to the first, 40% to the last, 20% to those between.',
    },
    'time-decay': {
      name: 'Fading',
      answers: 'Who was near the decision? The credit halves for every seven days before the conversion.',
    },
    shapley: {
      name: 'Shapley',
      answers:
        'Who takes part, however often? Each conversion is shared equally among its different channels.',
    },
  },
} as const;
