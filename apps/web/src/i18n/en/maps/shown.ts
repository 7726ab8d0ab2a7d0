const shown = {
  by: 'Shown by {{workspace}}',
  goneTitle: 'This link shows nothing any more',
  gone: 'It was ended, has expired, or is not complete. Ask whoever gave it to you for a new one.',
  lockedTitle: 'This map asks for a password',
  locked: 'Whoever gave you the link knows it.',
  password: 'Password',
  wrong: 'This is not the password.',
  open: 'Open',
  note: 'Figures of the last 30 days, as of {{asOf}}. Those below five customers are hidden.',
  until: 'This page works until {{date}}.',
  people_one: '{{n}} customer in 30 days',
  people_other: '{{n}} customers in 30 days',
  onward: '{{share}} move on',
  hidden: 'few customers',
  showPassword: 'Show the password',
  image: 'Picture',
};

export default shown;
