import { both, type Suggestion } from './suggestion';

/** Whom shops and e-commerces meet. */
export const SHOPS: readonly Suggestion[] = [
  {
    id: 'bargain',
    sells: 'shop',
    colour: 'rust',
    face: { skin: 1, hair: 3, hairColour: 2, eyes: 0, mouth: 1, beard: 0, glasses: 0 },
    buyingRole: null,
    channels: ['comparison', 'email'],
    belongs: [
      { touchpoints: ['coupon-used'], atLeast: 1, within: null },
      { channels: ['comparison'], atLeast: 1, within: null },
    ],
    words: {
      name: both('Marta cerca l’offerta', 'Marta hunts for bargains'),
      role: both('Impiegata', 'Office worker'),
      age: both('38 anni', '38'),
      place: both('Una città media', 'A mid-sized town'),
      bio: both(
        'Sa quello che vuole e aspetta il momento giusto. Confronta i prezzi, tiene da parte i codici sconto e compra quando è certa di non pagare troppo.',
        'She knows what she wants and waits for the right moment. She compares prices, keeps her codes, and buys once she is sure not to overpay.',
      ),
      goals: [
        both('Spendere il giusto', 'Pay a fair price'),
        both('Non pentirsi dell’acquisto', 'Not regret the purchase'),
      ],
      needs: [
        both('Prezzo finale chiaro, spedizione compresa', 'A clear final price, delivery included'),
        both('Sapere quando torna un’offerta', 'To know when an offer comes back'),
      ],
      fears: [both('Trovarlo altrove a meno il giorno dopo', 'Finding it cheaper elsewhere the next day')],
      drives: [both('Un codice che scade', 'A code that expires')],
      quotes: [both('Prima guardo quanto costa altrove.', 'First I see what it costs elsewhere.')],
    },
  },
  {
    id: 'regular',
    sells: 'shop',
    colour: 'teal',
    face: { skin: 2, hair: 1, hairColour: 1, eyes: 1, mouth: 2, beard: 2, glasses: 1 },
    buyingRole: null,
    channels: ['email', 'app'],
    belongs: [{ touchpoints: ['order-completed', 'store-purchase'], atLeast: 2, within: 'P365D' }],
    words: {
      name: both('Luca ci torna', 'Luca comes back'),
      role: both('Insegnante', 'Teacher'),
      age: both('45 anni', '45'),
      place: both('Vicino a un grande centro', 'Near a big city'),
      bio: both(
        'È un appassionato: legge, prova, consiglia. Ha trovato una marca di cui si fida e riordina senza guardarsi troppo intorno.',
        'An enthusiast: he reads, tries, recommends. He has found a brand he trusts, and orders again without looking around much.',
      ),
      goals: [
        both('Non restare senza', 'Never run out'),
        both('Scoprire qualcosa di nuovo ogni tanto', 'Discover something new now and then'),
      ],
      needs: [
        both('Riordinare in un minuto', 'To reorder in a minute'),
        both('Che ci si ricordi di lui', 'To be remembered'),
      ],
      fears: [both('Che la qualità cambi', 'That quality changes')],
      drives: [both('Una novità da provare per primo', 'Being first to try something new')],
      quotes: [both('Se mi trovo bene non cambio.', 'When I am happy I do not switch.')],
    },
  },
  {
    id: 'neighbour',
    sells: 'shop',
    colour: 'plum',
    face: { skin: 0, hair: 6, hairColour: 5, eyes: 2, mouth: 2, beard: 0, glasses: 2 },
    buyingRole: null,
    channels: ['store', 'phone'],
    belongs: [{ touchpoints: ['store-visited', 'store-purchase'], atLeast: 2, within: 'P365D' }],
    words: {
      name: both('Anna viene in negozio', 'Anna comes to the shop'),
      role: both('Pensionata', 'Retired'),
      age: both('67 anni', '67'),
      place: both('A due passi dal negozio', 'Round the corner from the shop'),
      bio: both(
        'Preferisce vedere e toccare, e chiedere consiglio a qualcuno che conosce. Il sito lo guarda, ma per comprare viene di persona.',
        'She likes to see and touch, and to ask somebody she knows. She looks at the site, but comes in to buy.',
      ),
      goals: [both('Scegliere con qualcuno che se ne intende', 'Choose with somebody who knows')],
      needs: [
        both('Trovare in negozio quello che ha visto sul sito', 'Find in the shop what she saw on the site'),
        both('Tempo e gentilezza', 'Time and kindness'),
      ],
      fears: [both('Sbagliare con gli acquisti in rete', 'Getting it wrong online')],
      drives: [both('Il consiglio di chi la conosce', 'Advice from somebody who knows her')],
      quotes: [both('Mi faccia vedere come funziona.', 'Show me how it works.')],
    },
  },
];
