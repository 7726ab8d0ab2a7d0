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
 * As with shops the last stage before the goal is re-entrant; here repurchase is too: each further purchase is a new
 * journey that starts there. The milestones of `aarrr` come in any order, so none of them starts a journey again.
 */

export const BEFORE_AFTER = template(
  'before-after',
  ['Prima e dopo l’acquisto', 'Before and after the purchase'],
  [
    stage(
      'need',
      ['Esigenza', 'Need'],
      ['Ho un problema', 'I have a problem'],
      [
        'Aiutiamo a mettere a fuoco l’esigenza: domande giuste, guide, esempi',
        'We help identify the need: the right questions, guides, examples',
      ],
      anyTouchpoint([...DISCOVERY, ...ACQUAINTANCE]),
    ),
    stage(
      'solution',
      ['Soluzione', 'Solution'],
      ['Come lo risolvo?', 'How do I solve it?'],
      [
        'Proponiamo la nostra soluzione e mostriamo come ha aiutato altri',
        'We propose our solution and show how it helped others',
      ],
      anyTouchpoint([
        ...SEARCHING,
        ...WEIGHING,
        ...CONDITIONS,
        ...BUYING,
        ...ASKING,
        'deal-opened',
        'deal-negotiated',
        'trial-started',
      ]),
      { reentrant: true },
    ),
    stage(
      'purchase',
      ['Acquisto', 'Purchase'],
      ['Aiutami a scegliere', 'Help me choose'],
      [
        'Aiutiamo a scegliere: consiglio onesto, condizioni chiare, acquisto semplice',
        'We help choose: honest advice, clear terms, easy buying',
      ],
      anyTouchpoint([...BOUGHT, 'deal-won']),
      { goal: true },
    ),
    stage(
      'use',
      ['Uso e valutazione', 'Use'],
      ['Ho fatto bene?', 'Was I right?'],
      [
        'Diamo aiuto: primi passi, assistenza rapida, una domanda su com’è andata',
        'We give help: first steps, quick support, a question on how it went',
      ],
      anyTouchpoint([...USING, ...RECOMMENDING, 'loyalty-used'], PROMOTER),
    ),
    stage(
      'repurchase',
      ['Riacquisto', 'Repurchase'],
      ['Perché ricomprare?', 'Why again?'],
      [
        'Diamo ragioni per tornare: novità su misura, vantaggi, promemoria utili',
        'We give reasons to come back: news that fits, advantages, useful reminders',
      ],
      atLeast(2, 365, [...REPEATABLE, 'deal-won']),
      { reentrant: true },
    ),
  ],
  SHOP_EXITS,
);

export const SEE_THINK_DO_CARE = template(
  'see-think-do-care',
  ['Pubblico, interesse, acquisto, relazione', 'See, think, do, care'],
  [
    stage(
      'see',
      ['Pubblico', 'See'],
      ['Li ho visti in giro', 'I have seen them around'],
      [
        'Ci facciamo vedere da chi potrebbe avere bisogno di noi, senza chiedere nulla',
        'We show ourselves to those who may need us, and ask for nothing',
      ],
      anyTouchpoint(['audience-reached', 'mail-received']),
    ),
    stage(
      'think',
      ['Interesse', 'Think'],
      ['Ci sto pensando', 'I am thinking about it'],
      [
        'Rispondiamo alle domande di chi ci pensa, con contenuti e confronti',
        'We answer those who are thinking, with content and comparisons',
      ],
      anyTouchpoint([
        ...DISCOVERY,
        ...ACQUAINTANCE,
        ...SEARCHING,
        ...WEIGHING,
        ...CONDITIONS,
        ...BUYING,
        ...ASKING,
      ]),
      { reentrant: true },
    ),
    stage(
      'do',
      ['Acquisto', 'Do'],
      ['Lo prendo', 'I will take it'],
      [
        'Togliamo ogni ostacolo fra la scelta e l’acquisto',
        'We remove every obstacle between choice and purchase',
      ],
      anyTouchpoint(BOUGHT),
      { goal: true },
    ),
    stage(
      'care',
      ['Relazione', 'Care'],
      ['Ci sono, quando serve', 'They are there when I need them'],
      [
        'Ci prendiamo cura di chi ha comprato: assistenza, attenzioni, ascolto',
        'We take care of those who bought: support, attentions, listening',
      ],
      anyTouchpoint([...USING, ...RECOMMENDING, 'loyalty-used', 'subscription-renewed'], PROMOTER),
    ),
  ],
  SHOP_EXITS,
);

export const AARRR = template(
  'aarrr',
  ['Crescita di un servizio (AARRR)', 'Growth of a service (AARRR)'],
  [
    stage(
      'acquisition',
      ['Acquisizione', 'Acquisition'],
      ['Provo', 'I try'],
      [
        'Rendiamo facile iniziare: registrazione breve, prova senza impegno',
        'We make starting easy: short sign-up, trial without strings',
      ],
      anyTouchpoint(['signed-up', 'trial-started', 'app-installed']),
    ),
    stage(
      'activation',
      ['Attivazione', 'Activation'],
      ['Funziona!', 'It works!'],
      [
        'Accompagniamo al primo risultato utile, passo per passo',
        'We lead them to the first useful result, step by step',
      ],
      anyTouchpoint(['onboarding-completed']),
      { goal: true },
    ),
    stage(
      'retention',
      ['Ritorno', 'Retention'],
      ['Lo uso ancora', 'I keep using it'],
      [
        'Ricordiamo il valore, insegniamo una cosa nuova, chiediamo che cosa manca',
        'We recall the value, teach something new, ask what is missing',
      ],
      atLeast(3, 30, ['app-used', 'account-used']),
    ),
    stage(
      'revenue',
      ['Ricavi', 'Revenue'],
      ['Vale il prezzo', 'Worth it'],
      [
        'Proponiamo il piano giusto, con prezzi chiari e senza sorprese',
        'We propose the right plan, with clear prices and no surprises',
      ],
      anyTouchpoint([...BOUGHT, 'subscription-renewed']),
    ),
    stage(
      'referral',
      ['Referral', 'Referral'],
      ['Invito un collega', 'I invite a colleague'],
      ['Rendiamo facile invitare e ringraziamo chi lo fa', 'We make inviting easy and thank those who do'],
      anyTouchpoint(['invite-sent', 'referral-shared', 'review-posted'], PROMOTER),
    ),
  ],
  [SHOP_EXITS[2]!],
);
