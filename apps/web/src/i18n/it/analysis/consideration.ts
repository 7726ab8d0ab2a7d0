import type { Texts } from '../../types';

const consideration: Texts['analysis']['consideration'] = {
  question: 'Che cosa li convince?',
  sentence: 'Che cosa fa, mentre valuta, chi poi compra, e chi invece no.',
  term: 'valutazione',
  help: 'La valutazione è il tempo in cui il cliente si chiede quale marca fa per lui, o dove gli conviene comprare.',
  howCounted:
    'Chi ha nel periodo un primo contatto di valutazione viene seguito per il tempo scelto: o compra, o non compra. Per ogni punto di contatto si divide la quota che compra tra chi l’ha avuto per quella tra chi non l’ha avuto; l’intervallo al 95% è quello di Katz. Chi è ancora in tempo non è in nessuna riga. Le righe dicono che cosa va insieme all’acquisto, non che cosa lo causa: chi è già deciso fa più cose. Solo un gruppo di controllo lo dimostra.',
  emptyText:
    'Per sapere che cosa convince servono i contatti prima dell’acquisto e gli acquisti: collega il sito, importa gli ordini, aggiungi recensioni, comparatori, visite in negozio.',
  nobodyText:
    'In questo periodo nessuno ha valutato. Prova un periodo più lungo, o scegli tu che cosa conta come valutazione.',
  asks: 'Di chi valuta (<considers/>), che cosa fa chi arriva a <conversion/> e chi no?',
  considers: 'Che cosa conta come valutazione',
  considers_brand: 'come la regola',
  considers_where: 'come la regola',
  conversion: 'Che cosa conta come acquisto',
  rule: 'Quale domanda si fa il cliente',
  rule_brand: '«Quale marca fa per me?»',
  rule_where: '«Dove mi conviene comprare?»',
  ruleHelp_brand: 'recensioni, stampa, assistenti, ricerche, blog, passaparola, e ciò che desta interesse',
  ruleHelp_where: 'comparatori, marketplace, negozi, rivenditori, e ciò che porta alla decisione',
  within: 'Tempo per decidere',
  saysMore:
    'Chi passa da <did>{{name}}</did> mentre valuta compra {{lift}} volte quanto gli altri (al 95%: da {{low}} a {{high}}; n {{n}}).',
  saysLess: 'Chi passa da <did>{{name}}</did> compra meno: {{lift}} volte quanto gli altri.',
  saysNothing: 'Nulla di ciò che fanno mentre valutano distingue con sicurezza chi compra da chi no.',
  saysAll: 'In tutto compra il {{share}} (n {{n}}).',
  plot: 'Che cosa va insieme all’acquisto',
  buyingTitle: 'Passi dell’acquisto stesso',
  buyingHelp: 'Chi è già alla cassa compra: non dice che cosa convince. Per questo stanno a parte.',
  heads: {
    buyers: 'di chi compra',
    others: 'di chi non compra',
    plot: 'compra meno ← 1 → compra di più',
    lift: 'rapporto',
  },
  definitions: {
    did: 'Clienti che hanno avuto questo contatto mentre valutavano.',
    did_account: 'Aziende che hanno avuto questo contatto mentre valutavano.',
    buyers: 'Di chi poi compra, la quota che ha avuto questo contatto.',
    others: 'Di chi non compra, la quota che ha avuto questo contatto.',
    lift: 'Quota che compra tra chi ha avuto il contatto, divisa per quella tra chi non l’ha avuto: 1 nessuna differenza.',
    all_buyers: 'Hanno valutato nel periodo e comprato nel tempo scelto.',
    all_others: 'Seguiti per tutto il tempo, non hanno comprato.',
    all_open: 'Il loro tempo non è finito e finora non hanno comprato: non sono in nessuna riga.',
    time: 'Dal primo contatto di valutazione all’acquisto: la metà ci mette meno.',
  },
  state: {
    more: 'Chi l’ha avuto compra di più, e non per caso. Non è detto che sia la causa.',
    less: 'Chi l’ha avuto compra meno, e non per caso. Non è detto che sia la causa.',
    same: 'La differenza può essere un caso: l’intervallo contiene 1.',
  },
  between: 'da {{low}} a {{high}}',
  moreRows_one: 'Mostra un’altra riga',
  moreRows_other: 'Mostra altre {{n}} righe',
  caption:
    'Le più sicure in alto. La linea è l’intervallo al 95%; a destra di 1 compra di più chi ha avuto il contatto. Dice che cosa va insieme, non che cosa causa.',
  figures: {
    buyers: 'Hanno comprato',
    others: 'Non hanno comprato',
    open: 'Ancora in tempo',
    time: 'Tempo tipico per decidere',
  },
  did: {
    all: 'Hanno avuto {{name}} mentre valutavano',
    buyers: 'Hanno avuto {{name}} e comprato',
    others: 'Hanno avuto {{name}} e non comprato',
  },
  table: {
    buyersDid: 'Compra, l’ha avuto',
    buyersDidNot: 'Compra, non l’ha avuto',
    othersDid: 'Non compra, l’ha avuto',
    othersDidNot: 'Non compra, non l’ha avuto',
    lift: 'Rapporto',
    interval: 'Intervallo al 95%',
  },
};

export default consideration;
