export default {
  question: 'What follows what?',
  sentence: 'Every contact and what comes right after it, with loops and ways back.',
  term: 'process map',
  help: 'Boxes are contacts, arrows say what came right after what, and how often. A contact that comes back is one box.',
  howCounted:
    'Two contacts are joined when one directly follows the other in a customer’s journey (or visit). Beginnings and ends are the first and last contact. Times are typical: half are shorter.',
  emptyText:
    'A question like “after a complaint, what happens next?” needs contacts in their order. Import a file, or connect the site.',
  nobodyText: 'No journey fits this question in the period. Try a longer period, or fewer conditions.',
  says: '{{people}}, {{activities}} kinds of contact, {{edges}} ways from one to another.',
  detail: 'How many contacts',
  detailOf_one: 'the most frequent one',
  detailOf_other: 'the {{n}} most frequent',
  hint: 'Point at a box or an arrow for its numbers; a click opens its customers.',
  hint_account: 'Point at a box or an arrow for its numbers; a click opens its companies.',
  hintHidden_one:
    'Point at a box or an arrow for its numbers; a click opens its customers. {{n}} rarer contact is not drawn.',
  hintHidden_account_one:
    'Point at a box or an arrow for its numbers; a click opens its companies. {{n}} rarer contact is not drawn.',
  hintHidden_other:
    'Point at a box or an arrow for its numbers; a click opens its customers. {{n}} rarer contacts are not drawn.',
  hintHidden_account_other:
    'Point at a box or an arrow for its numbers; a click opens its companies. {{n}} rarer contacts are not drawn.',
  activitySays:
    '{{name}}: {{contacts}} of {{people}}. First contact {{starts}} times, last one {{ends}} times.',
  activityMore: '{{people}}, first contact {{starts}} times, last one {{ends}} times.',
  edgeSays_one: '{{from}} → {{to}}: {{n}} time, {{people}}; typical time {{time}}.',
  edgeSays_other: '{{from}} → {{to}}: {{n}} times, {{people}}; typical time {{time}}.',
  start: 'begin',
  end: 'stop',
  repeats: '↻ {{n}}',
  often: 'Times',
} as const;
