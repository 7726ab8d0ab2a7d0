import type { Texts } from '../../types';

const repurchase: Texts['analysis']['repurchase'] = {
  question: 'Quando ricomprano?',
  sentence:
    'Quanti ricomprano entro un mese, tre mesi, un anno, e quanto passa di solito tra un ordine e il successivo.',
  term: 'riacquisto',
  help: 'Il riacquisto è l’ordine che segue un altro dello stesso cliente.',
  howCounted:
    'Si parte dal primo acquisto del periodo di ogni cliente e si guarda se e quando ne segue un altro, fino a ora. La curva (Kaplan e Meier, 1958) conta anche chi si segue da poco: ognuno vale per il tempo in cui lo si è seguito. L’intervallo al 95% è quello di Greenwood. I tempi tipici sono di tutte le coppie di acquisti che cominciano nel periodo.',
  emptyText:
    'Per sapere quando ricomprano servono gli ordini di qualche mese, con chi li ha fatti. Importa gli ordini, o collega il negozio.',
  nobodyText: 'In questo periodo nessuno ha comprato. Prova un periodo più lungo, o un altro acquisto.',
  asks: 'Di chi ha fatto <purchase/>, chi ricompra, e dopo quanto?',
  purchase: 'Che cosa conta come acquisto',
  merge: 'Acquisti vicini',
  mergeNothing: 'ogni acquisto conta',
  merged: 'acquisti entro {{time}} contano come uno',
  says: 'Ricompra il {{share}} entro {{days}} giorni; finora <again>{{again}} clienti</again> su {{n}}.',
  says_account:
    'Ricompra il {{share}} entro {{days}} giorni; finora <again>{{again}} aziende</again> su {{n}}.',
  saysTime: 'Tra un ordine e il successivo passano di solito {{typical}}.',
  saysFew_one:
    'Ha comprato {{n}} cliente e ha ricomprato <again>{{again}}</again>: troppo pochi per dire una quota.',
  saysFew_account_one:
    'Ha comprato {{n}} azienda e ha ricomprato <again>{{again}}</again>: troppo poche per dire una quota.',
  saysFew_other:
    'Hanno comprato {{n}} clienti e hanno ricomprato <again>{{again}}</again>: troppo pochi per dire una quota.',
  saysFew_account_other:
    'Hanno comprato {{n}} aziende e hanno ricomprato <again>{{again}}</again>: troppo poche per dire una quota.',
  curve: 'Quanti hanno ricomprato, a tanti giorni dall’acquisto',
  caption: 'Giorni dal primo acquisto del periodo. La fascia è l’intervallo al 95%.',
  noMedian: 'La metà non ha ancora ricomprato.',
  median_one: 'La metà ricompra entro {{n}} giorno.',
  median_other: 'La metà ricompra entro {{n}} giorni.',
  pointSays:
    'Entro {{days}} giorni ricompra il {{share}} (al 95%: da {{low}} a {{high}}); {{n}} clienti ancora seguiti',
  pointSays_account:
    'Entro {{days}} giorni ricompra il {{share}} (al 95%: da {{low}} a {{high}}); {{n}} aziende ancora seguite',
  tooFew: 'Meno di dieci clienti: troppo pochi per una curva.',
  tooFew_account: 'Meno di dieci aziende: troppo poche per una curva.',
  notYet: 'non ancora noto',
  figures: {
    buyers: 'Hanno comprato',
    again: 'Hanno ricomprato',
    waiting: 'Non ancora',
    p50: 'Tempo tipico',
    p90: '9 su 10 entro',
  },
  definitions: {
    buyers: 'Clienti con un acquisto nel periodo.',
    buyers_account: 'Aziende con un acquisto nel periodo.',
    again: 'Clienti che hanno comprato ancora dopo il loro primo acquisto del periodo, fino a ora.',
    again_account: 'Aziende che hanno comprato ancora dopo il loro primo acquisto del periodo, fino a ora.',
    waiting: 'Clienti che dopo il primo acquisto del periodo non hanno ancora ricomprato.',
    waiting_account: 'Aziende che dopo il primo acquisto del periodo non hanno ancora ricomprato.',
    p50: 'Tra un acquisto e il successivo dello stesso cliente: la metà delle volte passa meno.',
    p50_account: 'Tra un acquisto e il successivo della stessa azienda: la metà delle volte passa meno.',
    p90: 'Nove volte su dieci passa meno.',
    intervals: 'Quante volte a un acquisto ne è seguito un altro.',
    order: 'Clienti che dopo quell’acquisto ne hanno fatto un altro.',
    order_account: 'Aziende che dopo quell’acquisto ne hanno fatto un altro.',
  },
  purchases_one: '{{n}} acquisto',
  purchases_other: '{{n}} acquisti',
  pairs_one: 'n {{n}} coppia di acquisti',
  pairs_other: 'n {{n}} coppie di acquisti',
  byOrder: 'Quanto passa, da un ordine al successivo',
  fromOrder: 'dal {{n}}º al {{next}}º',
  fromLater: 'dal {{n}}º in poi',
  heads: {
    order: 'Ordine',
    purchases: 'acquisti',
    intervals: 'seguiti da un altro',
    p50: 'tempo tipico',
    p90: '9 su 10 entro',
  },
  table: {
    days: 'Entro',
    share: 'Hanno ricomprato',
    interval: 'Intervallo al 95%',
    atRisk: 'Ancora seguiti',
  },
};

export default repurchase;
