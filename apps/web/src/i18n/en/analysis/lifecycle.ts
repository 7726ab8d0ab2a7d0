export default {
  question: 'Are we growing or losing customers?',
  sentence: 'Week by week: who is new, who stays, who is back after a pause, who has gone quiet.',
  term: 'lifecycle',
  help: 'Every customer active in a period is new, stays from the one before, or is back after a pause; who was active in the one before and is no longer has gone quiet.',
  howCounted:
    'New: active for the first time ever. Stay: active here and in the period before. Back: active here and earlier, not in the period before. Gone quiet: active in the period before and not here. Those active are those of the period before, plus new and back, less gone quiet. Days, weeks from Monday and months are those of your calendar; the one that runs is marked and may still grow.',
  emptyText:
    'To know whether customers grow takes contacts of some weeks. Import orders and visits, or connect the site.',
  nobodyText: 'Nobody was active in this period. Try a longer one, or another activity.',
  asks: 'With <activity/> as the sign of life, who is new, who stays, who is back, who has gone quiet?',
  activity: 'What counts as activity',
  anyContact: 'anything the customer does',
  anyContact_account: 'anything the company does',
  chart: 'Customers who are new, stay, are back, or have gone quiet',
  chart_account: 'Companies that are new, stay, are back, or have gone quiet',
  parts: {
    active: 'Active',
    new: 'New',
    returning: 'Stay',
    back: 'Back after a pause',
    quiet: 'Gone quiet',
  },
  definitions: {
    active: 'Customers active here: new, staying or back.',
    active_account: 'Companies active here: new, staying or back.',
    new: 'Active here for the first time ever.',
    returning: 'Active here and in the period before.',
    back: 'Active here and earlier, not in the period before.',
    quiet: 'Active in the period before and not here.',
  },
  in_day: 'On {{day}}',
  in_week: 'In the week of {{day}}',
  in_month: 'In {{day}}',
  saysGrows:
    '{{when}} active customers grew by {{growth}}: <fresh>{{new}} new</fresh> and <back>{{back}} back</back>, against <gone>{{quiet}} gone quiet</gone>; {{active}} active in all.',
  saysGrows_account:
    '{{when}} active companies grew by {{growth}}: <fresh>{{new}} new</fresh> and <back>{{back}} back</back>, against <gone>{{quiet}} gone quiet</gone>; {{active}} active in all.',
  saysShrinks:
    '{{when}} we lost {{growth}} active customers: <gone>{{quiet}} gone quiet</gone>, against <fresh>{{new}} new</fresh> and <back>{{back}} back</back>; {{active}} remain.',
  saysShrinks_account:
    '{{when}} we lost {{growth}} active companies: <gone>{{quiet}} gone quiet</gone>, against <fresh>{{new}} new</fresh> and <back>{{back}} back</back>; {{active}} remain.',
  saysSteady:
    '{{when}} we stayed level: <fresh>{{new}} new</fresh> and <back>{{back}} back</back>, <gone>{{quiet}} gone quiet</gone>; {{active}} active in all.',
  says: '{{when}}: {{active}} active ({{new}} new, {{returning}} stay, {{back}} back), {{quiet}} gone quiet',
  saysOpen:
    '{{when}}, so far: {{active}} active ({{new}} new, {{returning}} stay, {{back}} back). Not over yet.',
  running: '{{when}}, so far',
  mayCome: 'they may still come',
  cellTitle: '{{figure}}, {{when}}',
} as const;
