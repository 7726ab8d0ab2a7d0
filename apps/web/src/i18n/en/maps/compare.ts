const compare = {
  title: 'Two maps compared',
  same: 'as above',
  above: 'Above',
  below: 'Below',
  pick: 'choose a map',
  needTwo: 'Two maps are needed',
  needTwoText: 'Draw today’s map first, then copy it into a target from its menu.',
  nothing: '—',
  onlyAbove: 'only above',
  onlyBelow: 'only below',
  changesOnly: 'Only what differs',
  allRows: 'All rows',
  noDifference: 'The two maps say the same.',
  swap: 'Swap the two',
  otherModel: 'The two maps stand on different stages: columns are matched by their names.',
  feelingUp: 'better by {{n}}',
  feelingDown: 'worse by {{n}}',
};

export default compare;
