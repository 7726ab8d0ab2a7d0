import { both, type Suggestion } from './suggestion';

/** Whom those who sell to companies meet. */
export const COMPANIES: readonly Suggestion[] = [
  {
    id: 'decider',
    sells: 'companies',
    colour: 'ink',
    face: { skin: 1, hair: 2, hairColour: 4, eyes: 0, mouth: 0, beard: 1, glasses: 0 },
    buyingRole: 'decides',
    channels: ['sales', 'phone'],
    belongs: [{ touchpoints: ['meeting-held', 'deal-negotiated'], atLeast: 1, within: null }],
    words: {
      name: both('Giorgio decide', 'George decides'),
      role: both('Titolare', 'Owner'),
      age: both('54 anni', '54'),
      place: both('Azienda di 40 persone', 'A company of 40'),
      bio: both(
        'Ha poco tempo e molte proposte sul tavolo. Vuole capire in fretta che cosa cambia per l’azienda e chi risponde se qualcosa non va.',
        'He has little time and many offers on the table. He wants to see at once what changes for the company, and who answers if something fails.',
      ),
      goals: [both('Un risultato che si veda entro l’anno', 'A result that shows within the year')],
      needs: [
        both('Un costo totale senza sorprese', 'A total cost without surprises'),
        both('Qualcuno che l’ha già fatto', 'Somebody who has done it before'),
      ],
      fears: [both('Legarsi a chi poi non c’è', 'Being tied to somebody who is not there')],
      drives: [both('Un concorrente che l’ha già adottato', 'A rival that already has it')],
      quotes: [both('Quanto ci costa non farlo?', 'What does it cost us not to?')],
    },
  },
  {
    id: 'purchasing',
    sells: 'companies',
    colour: 'sky',
    face: { skin: 3, hair: 5, hairColour: 0, eyes: 1, mouth: 1, beard: 0, glasses: 1 },
    buyingRole: 'buys',
    channels: ['email', 'sales'],
    belongs: [{ touchpoints: ['quote-requested', 'deal-opened'], atLeast: 1, within: null }],
    words: {
      name: both('Elena chiede il preventivo', 'Helen asks for the quote'),
      role: both('Ufficio acquisti', 'Purchasing'),
      age: both('41 anni', '41'),
      place: both('Azienda di 120 persone', 'A company of 120'),
      bio: both(
        'Confronta tre fornitori per ogni acquisto e deve poter spiegare la scelta. Apprezza chi risponde in giornata e per iscritto.',
        'She compares three suppliers for each purchase and must be able to explain the choice. She likes those who answer the same day, in writing.',
      ),
      goals: [both('Una scelta che si possa motivare', 'A choice she can explain')],
      needs: [
        both('Preventivi confrontabili', 'Quotes that compare'),
        both('Tempi di consegna certi', 'Certain delivery times'),
      ],
      fears: [both('Costi che escono dopo la firma', 'Costs that come up after signing')],
      drives: [both('Una scadenza di bilancio', 'A budget deadline')],
      quotes: [both('Mi serve tutto scritto.', 'I need it all in writing.')],
    },
  },
  {
    id: 'user',
    sells: 'companies',
    colour: 'moss',
    face: { skin: 4, hair: 0, hairColour: 0, eyes: 2, mouth: 2, beard: 3, glasses: 0 },
    buyingRole: 'uses',
    channels: ['support', 'self_service'],
    belongs: [
      {
        touchpoints: ['ticket-opened', 'support-contacted', 'help-read', 'app-used'],
        atLeast: 2,
        within: null,
      },
    ],
    words: {
      name: both('Karim lo usa ogni giorno', 'Karim uses it every day'),
      role: both('Responsabile operativo', 'Operations'),
      age: both('33 anni', '33'),
      place: both('In reparto', 'On the floor'),
      bio: both(
        'Non ha firmato il contratto, ma dal suo giudizio dipende il rinnovo. Se si blocca, cerca da solo e poi scrive.',
        'He did not sign, but the renewal hangs on what he says. When stuck, he looks by himself first, and then writes.',
      ),
      goals: [both('Finire il lavoro in orario', 'Finish on time')],
      needs: [both('Risposte precise, subito', 'Precise answers, at once')],
      fears: [both('Restare fermo per un guasto', 'Standing still because of a fault')],
      drives: [both('Un’ora risparmiata al giorno', 'An hour saved each day')],
      quotes: [both('Basta che funzioni.', 'It only has to work.')],
    },
  },
];
