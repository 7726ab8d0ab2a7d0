/** What is usually asked and answered, in both languages: a page for customers is not in the language of its editor. */
export const USUAL_QUESTION = { it: 'Come ci hai conosciuto?', en: 'How did you hear about us?' };

export const USUAL_CHOICES = [
  { id: 'friend', it: 'Da un amico o un parente', en: 'From a friend or relative', channel: 'word_of_mouth' },
  { id: 'search', it: 'Cercando su Internet', en: 'Searching the web', channel: 'search' },
  { id: 'social', it: 'Sui social', en: 'On social media', channel: 'social' },
  { id: 'ad', it: 'Da una pubblicità online', en: 'From an online ad', channel: 'ad' },
  { id: 'press', it: 'Da giornale, radio o TV', en: 'From a paper, radio or TV', channel: 'press' },
  { id: 'passing', it: 'Passando davanti al negozio', en: 'Walking past the store', channel: 'store' },
  { id: 'review', it: 'Leggendo recensioni', en: 'Reading reviews', channel: 'review' },
];
