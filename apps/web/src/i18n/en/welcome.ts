const welcome = {
  owner: {
    title: 'Let’s begin',
    lead: 'Create the owner of this Viaggio. Your data stays on this machine.',
    workspace: 'Name of your brand or company',
    submit: 'Create and continue',
  },
  join: {
    title: '{{workspace}} invites you',
    lead: '{{by}} invited {{email}} as {{role}}.',
    hasAccount: 'You have an account already: use its password.',
    choose: 'Choose a password',
    submit: 'Accept the invitation',
  },
  wants: {
    title: 'What do you want to understand?',
    lead: 'Choose as many as you like: they decide what the map shows first.',
    losses: 'Where we lose customers, and what it costs',
    feelings: 'How customers feel, in their words',
    channels: 'Which channels really bring customers',
    repeat: 'Why some come back and others do not',
    stores: 'How site and stores work together',
    support: 'What happens after the purchase',
  },
  typical: {
    title: 'Who is your typical customer?',
    optional: 'optional',
    lead: 'Choose one or more: they become your first buyer personas. You can do it later too.',
  },
};
export default welcome;
