const recovery = {
  forgot: {
    title: 'Forgotten the password',
    lead: 'Write your address: if there is an account here, you get a link to choose a new one.',
    submit: 'Send the link',
    sentTitle: 'Look at your mail',
    sent: 'If there is an account with this address, the link is on its way. It is good for an hour. If it does not come, look among the junk.',
  },
  reset: {
    title: 'Choose a new password',
    lead: 'Afterwards every device is signed out.',
    password: 'New password',
    submit: 'Save the password',
    doneTitle: 'Done',
    done: 'The password was changed and every device signed out. Now sign in with the new one.',
    again: 'Ask for another link',
  },
};
export default recovery;
