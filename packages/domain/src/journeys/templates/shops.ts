import { anyTouchpoint, atLeast, stage, template } from './define';
import {
  ACQUAINTANCE,
  ASKING,
  BOUGHT,
  BUYING,
  CONDITIONS,
  DISCOVERY,
  PROMOTER,
  RECOMMENDING,
  REPEATABLE,
  SEARCHING,
  SHOP_EXITS,
  USING,
  WEIGHING,
} from './rules';

/*
 * Which stage is re-entrant: the last one before the goal, in every template here. Someone who has bought and weighs
 * a product again starts a new journey there; someone who has not yet bought and goes back to an earlier page is
 * still on the same one. Were an earlier stage re-entrant, each visit that begins at a search engine would close the
 * journey before it, and nobody would ever be seen to leave or to lapse.
 */

const CONSIDERING = [...WEIGHING, ...CONDITIONS, ...BUYING, ...ASKING];

export const FAMILIARITY = template(
  'familiarity',
  ['Dalla scoperta alla fedeltà', 'From awareness to loyalty'],
  [
    stage(
      'awareness',
      ['Scoperta', 'Awareness'],
      ['So che esiste', 'I know it exists'],
      [
        'Ci facciamo trovare dove guardano: ricerca, social, stampa, passaparola',
        'We are where they look: search, social media, press, word of mouth',
      ],
      anyTouchpoint(DISCOVERY),
    ),
    stage(
      'familiarity',
      ['Familiarità', 'Familiarity'],
      ['Questa marca la riconosco', 'I recognise it'],
      [
        'Raccontiamo chi siamo e che cosa ci distingue, con contenuti utili',
        'We tell who we are and what sets us apart, with content that helps',
      ],
      anyTouchpoint([...ACQUAINTANCE, ...SEARCHING]),
    ),
    stage(
      'consideration',
      ['Valutazione', 'Consideration'],
      ['Quale marca fa per me?', 'Which brand is for me?'],
      [
        'Aiutiamo a confrontare su ciò che conta: prezzi chiari, recensioni, risposte rapide',
        'We help compare what matters: clear prices, reviews, quick answers',
      ],
      anyTouchpoint(CONSIDERING),
      { reentrant: true },
    ),
    stage(
      'purchase',
      ['Acquisto', 'Purchase'],
      ['Prendo questo', 'I take this one'],
      [
        'Rendiamo l’acquisto semplice e sicuro, e lo confermiamo subito',
        'We make buying easy and safe, and confirm it at once',
      ],
      anyTouchpoint(BOUGHT),
      { goal: true },
    ),
    stage(
      'loyalty',
      ['Fedeltà', 'Loyalty'],
      ['Torno da loro', 'I come back'],
      [
        'Ringraziamo, ci ricordiamo delle preferenze e premiamo chi torna',
        'We thank them, remember what they like and reward those who come back',
      ],
      atLeast(2, 365, REPEATABLE),
    ),
  ],
  SHOP_EXITS,
);

export const ADVOCACY = template(
  'advocacy',
  ['Dalla scoperta al passaparola', 'From awareness to advocacy'],
  [
    stage(
      'awareness',
      ['Scoperta', 'Awareness'],
      ['Quale prodotto mi serve?', 'Which product do I need?'],
      [
        'Aiutiamo a trovare il prodotto giusto: scelta guidata, articoli che spiegano',
        'We help find the right product: guided choice, articles that explain',
      ],
      anyTouchpoint([...DISCOVERY, ...ACQUAINTANCE, ...SEARCHING]),
    ),
    stage(
      'consideration',
      ['Valutazione', 'Consideration'],
      ['Dove mi conviene comprarlo?', 'Where should I buy it?'],
      [
        'Mostriamo prezzo finale, consegna, resi e recensioni, e rispondiamo ai dubbi',
        'We show the final price, delivery, returns and reviews, and answer doubts',
      ],
      anyTouchpoint(CONSIDERING),
      { reentrant: true },
    ),
    stage(
      'purchase',
      ['Acquisto', 'Purchase'],
      ['Facile e sicuro?', 'Easy and safe?'],
      [
        'Togliamo gli intoppi alla cassa e teniamo al corrente fino alla consegna',
        'We clear the snags at the checkout and keep them informed until delivery',
      ],
      anyTouchpoint(BOUGHT),
      { goal: true },
    ),
    stage(
      'retention',
      ['Fidelizzazione', 'Retention'],
      ['Si ricordano di me', 'They remember me'],
      [
        'Messaggi personali, attenzioni e omaggi al momento giusto',
        'Personal messages, attentions and gifts at the right time',
      ],
      atLeast(2, 365, REPEATABLE),
    ),
    stage(
      'advocacy',
      ['Passaparola', 'Advocacy'],
      ['Lo consiglio', 'I recommend it'],
      [
        'Ringraziamo chi ci consiglia, rispondiamo alle recensioni e rendiamo facile invitare',
        'We thank those who recommend us, answer reviews and make inviting easy',
      ],
      anyTouchpoint(RECOMMENDING, PROMOTER),
    ),
  ],
  SHOP_EXITS,
);

export const DECISION = template(
  'decision',
  ['Dalla consapevolezza al post-acquisto', 'From awareness to post-purchase'],
  [
    stage(
      'awareness',
      ['Consapevolezza', 'Awareness'],
      ['Ne ho sentito parlare', 'I heard of it'],
      [
        'Facciamo parlare di noi e accogliamo la prima visita con parole semplici',
        'We get talked about, and welcome the first visit in plain words',
      ],
      anyTouchpoint([...DISCOVERY, 'home-viewed', 'about-read', 'site-visited', 'store-visited']),
    ),
    stage(
      'consideration',
      ['Considerazione', 'Consideration'],
      ['Leggo e confronto', 'I read and compare'],
      [
        'Diamo guide, confronti e recensioni vere, anche sui limiti',
        'We give guides, comparisons and true reviews, limits included',
      ],
      anyTouchpoint([
        ...SEARCHING,
        ...WEIGHING,
        'content-read',
        'newsletter-joined',
        'arrived-email',
        'email-opened',
        'message-opened',
      ]),
    ),
    stage(
      'decision',
      ['Decisione', 'Decision'],
      ['Offerta migliore? Posso pagare a rate?', 'Best offer? Instalments?'],
      [
        'Mettiamo in chiaro offerta, rate, consegna e garanzie, e siamo pronti a rispondere',
        'We spell out offer, instalments, delivery and warranty, and are there to answer',
      ],
      anyTouchpoint([...CONDITIONS, ...BUYING, ...ASKING]),
      { reentrant: true },
    ),
    stage(
      'purchase',
      ['Acquisto', 'Purchase'],
      ['Ordino', 'I order'],
      [
        'Confermiamo subito l’ordine e diciamo che cosa succede adesso',
        'We confirm the order at once and say what happens next',
      ],
      anyTouchpoint(BOUGHT),
      { goal: true },
    ),
    stage(
      'post-purchase',
      ['Post-acquisto', 'Post-purchase'],
      ['Lo configuro, lo uso, dico la mia', 'I set it up, use it, speak up'],
      [
        'Aiutiamo nei primi passi, assistiamo in fretta e chiediamo com’è andata',
        'We help with the first steps, support quickly and ask how it went',
      ],
      anyTouchpoint([...USING, ...RECOMMENDING, 'loyalty-used'], PROMOTER),
    ),
  ],
  SHOP_EXITS,
);
