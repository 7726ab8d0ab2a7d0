const list = {
  lead: 'The journeys as you draw them together: as they are today, as you want them, and what research found. Beside them stand the live figures.',
  create: 'New map',
  compare: 'Compare two maps',
  emptyTitle: 'No map is drawn yet',
  emptyText:
    'A map puts on one page what customers do, think and feel, stage by stage, and what you do for them. Start from your data and correct it together: it takes a minute.',
  teach: {
    today: 'Draw what is',
    todayText:
      'Stages across, what happens down. Each statement says whether it was written, drafted from data, or is still to be verified.',
    target: 'Draw what you want',
    targetText: 'Copy today’s map into a target: the two stay side by side, stage by stage.',
    together: 'Bring the others in',
    togetherText: 'A workshop link lets guests add notes and vote from their phones, without an account.',
  },
  size: '{{stages}} · {{rows}}',
  stages_one: '{{n}} stage',
  stages_other: '{{n}} stages',
  rows_one: '{{n}} row',
  rows_other: '{{n}} rows',
  edited: 'changed {{when}}',
  comments_one: '{{n}} open comment',
  comments_other: '{{n}} open comments',
  menu: 'Do something with “{{name}}”',
  copy: 'Make a copy',
  toTarget: 'Draw the target from it',
  besideTarget: 'Compare with another map',
  remove: 'Remove',
  removed: '“{{name}}” was removed.',
  copyOf: '{{name}}, copy',
  targetOf: '{{name}}, as we want it',
  filter: 'Show',
  filterAll: 'all maps',
  none: 'No map of this kind.',
};

export default list;
