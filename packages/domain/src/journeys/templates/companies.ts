import { defaultCatalogue, type EventFilter } from '../../touchpoints/index';
import type { ExitRule } from '../types';
import { anyTouchpoint, exit, stage, template } from './define';
import { ACQUAINTANCE, CONDITIONS, DISCOVERY, SEARCHING, WEIGHING } from './rules';

/** The filters by which the default catalogue knows a lost deal, narrowed to a reason that contains one of the words. */
function lostBecause(...words: readonly string[]): EventFilter[] {
  const lost = defaultCatalogue().find((touchpoint) => touchpoint.id === 'deal-lost')?.filters ?? [];
  return lost.flatMap((filter) =>
    words.map((value) => ({
      ...filter,
      where: [...(filter.where ?? []), { property: 'reason', op: 'contains' as const, value }],
    })),
  );
}

/** A deal is lost for the first reason that its `reason` names; the last rule takes the others and the silent ones. */
const LOST_DEALS: readonly ExitRule[] = [
  exit(
    'lost_price',
    ['Persa per il prezzo', 'Lost on price'],
    [],
    lostBecause('price', 'prezzo', 'expensive', 'costo'),
  ),
  exit(
    'lost_rival',
    ['Persa per un concorrente', 'Lost to a competitor'],
    [],
    lostBecause('competit', 'concorren', 'rival'),
  ),
  exit(
    'lost_budget',
    ['Persa per tempi o budget', 'Lost on budget or timing'],
    [],
    lostBecause('budget', 'timing', 'tempi', 'rinvi'),
  ),
  exit('lost', ['Trattativa persa', 'Deal lost'], ['deal-lost']),
];

/** Companies walk as accounts: all their people's contacts together. */
export const B2B = template(
  'b2b',
  ['Vendita alle aziende', 'Business to business'],
  [
    stage(
      'target',
      ['Azienda target', 'Target'],
      ['Non vi conosco ancora', 'I do not know you yet'],
      [
        'Scegliamo le aziende giuste e ci presentiamo con qualcosa di utile per loro',
        'We choose the right companies and introduce ourselves with something useful to them',
      ],
      anyTouchpoint([...DISCOVERY, ...ACQUAINTANCE, ...SEARCHING, ...WEIGHING]),
    ),
    stage(
      'interest',
      ['Interesse', 'Interest'],
      ['Parliamone', 'Let’s talk'],
      [
        'Rispondiamo entro il giorno, con una persona e un appuntamento',
        'We answer within the day, with a person and an appointment',
      ],
      anyTouchpoint([...CONDITIONS, 'contact-page', 'enquiry-sent', 'meeting-held', 'signed-up']),
    ),
    stage(
      'opportunity',
      ['Opportunità', 'Opportunity'],
      ['Abbiamo budget', 'We have a budget'],
      [
        'Capiamo chi decide, che cosa serve e quando, e mostriamo il ritorno',
        'We learn who decides, what is needed and when, and show the return',
      ],
      anyTouchpoint(['deal-opened', 'trial-started']),
    ),
    stage(
      'negotiation',
      ['Trattativa', 'Negotiation'],
      ['Mi serve il preventivo', 'Send the quote'],
      [
        'Mandiamo un’offerta chiara in pochi giorni e seguiamo ogni dubbio',
        'We send a clear offer within days and follow up every doubt',
      ],
      anyTouchpoint(['quote-requested', 'deal-negotiated']),
      { reentrant: true },
    ),
    stage(
      'onboarding',
      ['Avvio', 'Onboarding'],
      ['Fateci partire', 'Get us started'],
      [
        'Un referente, un piano di avvio con date, il primo risultato presto',
        'One contact, a dated start-up plan, an early first result',
      ],
      anyTouchpoint(['deal-won', 'order-completed', 'subscription-started']),
      { goal: true },
    ),
    stage(
      'customer',
      ['Cliente', 'Customer'],
      ['Risolvete in fretta?', 'Do you fix things fast?'],
      [
        'Assistenza rapida e un incontro periodico su ciò che funziona e ciò che manca',
        'Quick support, and a regular meeting on what works and what is missing',
      ],
      anyTouchpoint([
        'onboarding-completed',
        'ticket-opened',
        'ticket-followed',
        'resolution-confirmed',
        'pickup',
      ]),
    ),
    stage(
      'renewal',
      ['Rinnovo e sviluppo', 'Renewal and growth'],
      ['Restiamo?', 'Do we stay?'],
      [
        'Prima della scadenza mostriamo i risultati e proponiamo il passo successivo',
        'Before the term we show results and propose the next step',
      ],
      anyTouchpoint(['subscription-renewed']),
      { reentrant: true },
    ),
  ],
  [
    ...LOST_DEALS,
    exit('subscription_cancelled', ['Disdetta', 'Contract cancelled'], ['subscription-cancelled']),
    exit('order_cancelled', ['Ordine annullato', 'Order cancelled'], ['order-cancelled']),
  ],
  { kind: 'account' },
);

/** A request for help walks as a case. Writing again after it was solved opens it again: waiting is re-entrant. */
export const SERVICE = template(
  'service',
  ['Assistenza', 'Customer service'],
  [
    stage(
      'problem',
      ['Problema', 'Problem'],
      ['Non funziona', "It's broken"],
      [
        'Preveniamo: avvisi, guide, controlli; e ammettiamo subito un guasto',
        'We prevent: notices, guides, checks; and own up to a fault at once',
      ],
      anyTouchpoint(['snag-met', 'payment-failed', 'help-read', 'return-requested']),
    ),
    stage(
      'contact',
      ['Contatto', 'Contact'],
      ['Chi chiamo?', 'Whom do I call?'],
      [
        'Un contatto facile da trovare, una persona che risponde e prende in carico',
        'A contact that is easy to find, a person who answers and takes charge',
      ],
      anyTouchpoint([
        'ticket-opened',
        'support-contacted',
        'call-answered',
        'call-missed',
        'chat-written',
        'whatsapp-written',
        'enquiry-sent',
        'contact-page',
      ]),
    ),
    stage(
      'waiting',
      ['Attesa', 'Waiting'],
      ['A che punto siamo?', 'How far are we?'],
      [
        'Diciamo a che punto siamo prima che lo chiedano, con una data',
        'We say how far we are before they ask, with a date',
      ],
      anyTouchpoint(['ticket-followed', 'ticket-reopened', 'order-tracked']),
      { reentrant: true },
    ),
    stage(
      'resolution',
      ['Soluzione', 'Resolution'],
      ['Risolto', 'Solved'],
      [
        'Risolviamo, spieghiamo che cosa è successo e ci scusiamo se serve',
        'We solve it, explain what happened and apologise where due',
      ],
      anyTouchpoint(['ticket-resolved']),
      { goal: true },
    ),
    stage(
      'confirmation',
      ['Conferma', 'Confirmation'],
      ['Davvero a posto', 'Truly fine'],
      [
        'Dopo qualche giorno chiediamo se va davvero, e ne facciamo tesoro',
        'After a few days we ask whether it truly works, and learn from it',
      ],
      anyTouchpoint(['resolution-confirmed', 'survey-answered']),
    ),
  ],
  [
    exit(
      'subscription_cancelled',
      ['Il cliente ha disdetto', 'The customer left'],
      ['subscription-cancelled'],
    ),
  ],
  { kind: 'case', property: 'ticketId', aliases: ['ticket_id', 'ticket', 'caseId', 'case_id'] },
);
