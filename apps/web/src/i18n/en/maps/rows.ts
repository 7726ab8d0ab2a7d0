const rows = {
  /** Usual names of the rows, by their kind. */
  kinds: {
    goals: 'Goal of the customer',
    needs: 'Needs',
    actions: 'What they do',
    touchpoints: 'Touchpoints',
    channels: 'Channels',
    words: 'Their words',
    feelings: 'How they feel',
    pains: 'Snags',
    gains: 'What they gain',
    drives: 'What drives them',
    moments: 'Moments',
    opportunities: 'Opportunities',
    response: 'What we do',
    people: 'People behind it',
    systems: 'Systems behind it',
    owner: 'Who answers for it',
    targets: 'Goals',
    images: 'Images',
    notes: 'Notes',
    text: 'Row',
  },
};

export default rows;
