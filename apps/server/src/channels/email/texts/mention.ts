/** Words of the mail to somebody whom a comment mentions, and of the page that ends such mails. */
interface MentionTexts {
  readonly subject: string;
  readonly title: string;
  readonly open: string;
  readonly foot: string;
  readonly unsubscribe: string;
  /** Who wrote, where it was a program or somebody who has left. */
  readonly somebody: string;
  /** A map without a name. */
  readonly untitled: string;
  readonly page: Readonly<Record<'title' | 'ask' | 'button' | 'done' | 'wrong', string>>;
}

const it: MentionTexts = {
  subject: '{{by}} ti ha menzionato nella mappa «{{map}}»',
  title: '{{by}} ha scritto sulla mappa «{{map}}»',
  open: 'Apri il commento',
  foot: 'Ricevi questa email perché in {{workspace}} un commento ti menziona.',
  unsubscribe: 'Non voglio più email quando mi menzionano',
  somebody: 'Qualcuno',
  untitled: 'senza nome',
  page: {
    title: 'Email quando ti menzionano',
    ask: 'Vuoi che non arrivino più email quando un commento ti menziona?',
    button: 'Non inviarmele più',
    done: 'Fatto: non ne arriveranno più. Puoi riattivarle accanto ai commenti di una mappa.',
    wrong: 'Questo indirizzo non è completo: copialo per intero dall’email.',
  },
};

const en: MentionTexts = {
  subject: '{{by}} mentioned you on the map “{{map}}”',
  title: '{{by}} wrote on the map “{{map}}”',
  open: 'Open the comment',
  foot: 'You get this mail because a comment in {{workspace}} mentions you.',
  unsubscribe: 'Stop mails when I am mentioned',
  somebody: 'Somebody',
  untitled: 'without a name',
  page: {
    title: 'Mails when you are mentioned',
    ask: 'Stop mails when a comment mentions you?',
    button: 'Stop them',
    done: 'Done: they will not come again. You can switch them on again beside the comments of a map.',
    wrong: 'This address is not complete: copy all of it from the mail.',
  },
};

export const MENTION_TEXTS: Readonly<Record<'it' | 'en', MentionTexts>> = { it, en };
