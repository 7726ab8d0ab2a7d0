export default {
  question: 'What happens when they change channel?',
  sentence:
    'From site to store, from support to site: who passes, how long it takes, and where the passage loses customers.',
  term: 'channel handovers',
  help: 'A handover is two contacts in a row of the same customer in two different groups of channels.',
  howCounted:
    'Two contacts in a row in different groups of channels, the second in the period. Each customer counts once: of several such handovers one is drawn. From there they are followed to the goal, and the share that comes there is held against that of those who, from the same group, stayed in it. The interval of the difference is Newcombe’s, 95%. The value: the difference, times the customers followed, times a typical order. It is a comparison, not a proof.',
  emptyText:
    'Handovers need two channels at least: connect the site, and import store sales, calls, support tickets.',
  nobodyText:
    'Nobody passed from one channel to another in this period. Try a longer one, or a longer time between the two contacts.',
  asks: 'When customers pass from one channel to another, how many then come to <conversion/>?',
  conversion: 'The goal',
  pause: 'Time between the two contacts',
  within: 'the second contact within {{time}}',
  anyTime: 'the second contact at any time',
  matrix: 'From which channel to which',
  from: 'From',
  to: 'to',
  fromTo: 'From {{from}} to {{to}}',
  stays: 'Stay in the same group',
  key: {
    loses: 'come to the goal less than those who stay',
    gains: 'more than those who stay',
    figures:
      'Above the customers; below the points of difference from those who stay in the group they come from. In dashed frames those who stay, and the share that comes to the goal.',
    figures_account:
      'Above the companies; below the points of difference from those who stay in the group they come from. In dashed frames those who stay, and the share that comes to the goal.',
    same: 'a difference that may be chance, or too few',
  },
  shareSays: '{{share}} come to the goal (n {{n}}).',
  against: 'Of those who stay {{others}} (n {{n}}): {{points}} points (95%: from {{low}} to {{high}}).',
  valueLost: 'About {{value}} in missing orders.',
  takes: 'Between the two contacts: typical {{typical}}',
  feel: 'In the seven days after they feel',
  lostSays_one: '{{n}} did not come to the goal.',
  lostSays_other: '{{n}} did not come to the goal.',
  openSays_one: '{{n}} still has time.',
  openSays_other: '{{n}} still have time.',
  lostTitle: '{{name}}: did not come to the goal',
  stayTitle: 'Stay in {{name}}',
  says_one:
    'The most frequent handover is from {{from}} to {{to}}: <passed>{{n}} customer</passed>. None surely loses customers.',
  says_account_one:
    'The most frequent handover is from {{from}} to {{to}}: <passed>{{n}} company</passed>. None surely loses companies.',
  says_other:
    'The most frequent handover is from {{from}} to {{to}}: <passed>{{n}} customers</passed>. None surely loses customers.',
  says_account_other:
    'The most frequent handover is from {{from}} to {{to}}: <passed>{{n}} companies</passed>. None surely loses companies.',
  saysLoses_one:
    'Most is lost from {{from}} to {{to}} (<passed>{{n}} customer</passed>): {{share}} come to the goal, of those who stay {{others}}.',
  saysLoses_account_one:
    'Most is lost from {{from}} to {{to}} (<passed>{{n}} company</passed>): {{share}} come to the goal, of those who stay {{others}}.',
  saysLoses_other:
    'Most is lost from {{from}} to {{to}} (<passed>{{n}} customers</passed>): {{share}} come to the goal, of those who stay {{others}}.',
  saysLoses_account_other:
    'Most is lost from {{from}} to {{to}} (<passed>{{n}} companies</passed>): {{share}} come to the goal, of those who stay {{others}}.',
  saysWorth_one:
    'Most is lost from {{from}} to {{to}} (<passed>{{n}} customer</passed>): {{share}} come to the goal, of those who stay {{others}}. Worth about {{value}}.',
  saysWorth_account_one:
    'Most is lost from {{from}} to {{to}} (<passed>{{n}} company</passed>): {{share}} come to the goal, of those who stay {{others}}. Worth about {{value}}.',
  saysWorth_other:
    'Most is lost from {{from}} to {{to}} (<passed>{{n}} customers</passed>): {{share}} come to the goal, of those who stay {{others}}. Worth about {{value}}.',
  saysWorth_account_other:
    'Most is lost from {{from}} to {{to}} (<passed>{{n}} companies</passed>): {{share}} come to the goal, of those who stay {{others}}. Worth about {{value}}.',
  definitions: {
    people: 'Customers who made this handover in the period.',
    people_account: 'Companies that made this handover in the period.',
    stay: 'Customers whose next contact stayed in the same group, and the share that then came to the goal: what handovers are held against.',
    stay_account:
      'Companies thatse next contact stayed in the same group, and the share that then came to the goal: what handovers are held against.',
    lost: 'Followed after the handover, they did not come to the goal.',
  },
  table: {
    passage: 'Handover',
    people: 'Customers',
    people_account: 'Companies',
    count: 'Times',
    typical: 'Typical time',
    nineInTen: '9 in 10 within',
    share: 'Come to the goal',
    others: 'Of those who stay',
    difference: 'Points of difference',
    valueLost: 'Worth about',
    felt: 'How they feel after',
  },
} as const;
