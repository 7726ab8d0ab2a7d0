import type { Texts } from '../../types';

const handovers: Texts['analysis']['handovers'] = {
  question: 'Che cosa succede quando cambiano canale?',
  sentence:
    'Dal sito al negozio, dall’assistenza al sito: chi passa, quanto ci mette, e dove il passaggio perde clienti.',
  term: 'passaggi tra canali',
  help: 'Un passaggio sono due contatti di fila dello stesso cliente in due gruppi di canali diversi.',
  howCounted:
    'Due contatti di fila in gruppi di canali diversi, il secondo nel periodo. Ogni cliente vale una volta: se ha più passaggi uguali se ne estrae uno. Da lì lo si segue fino all’obiettivo, e la quota che ci arriva si confronta con quella di chi, dallo stesso gruppo, è rimasto nel gruppo. L’intervallo della differenza è quello di Newcombe al 95%. Il valore: la differenza, per i clienti seguiti, per il valore tipico di un ordine. È un confronto, non una prova.',
  emptyText:
    'I passaggi si vedono quando i canali sono almeno due: collega il sito e importa le vendite del negozio, le chiamate, i ticket dell’assistenza.',
  nobodyText:
    'In questo periodo nessuno è passato da un canale all’altro. Prova un periodo più lungo, o un tempo più lungo tra i due contatti.',
  asks: 'Quando i clienti passano da un canale all’altro, quanti arrivano poi a <conversion/>?',
  conversion: 'L’obiettivo',
  pause: 'Tempo tra i due contatti',
  within: 'il secondo contatto entro {{time}}',
  anyTime: 'il secondo contatto in qualsiasi tempo',
  matrix: 'Da quale canale a quale',
  from: 'Da',
  to: 'a',
  fromTo: 'Da {{from}} a {{to}}',
  stays: 'Restano nello stesso gruppo',
  key: {
    loses: 'arrivano all’obiettivo meno di chi resta',
    gains: 'più di chi resta',
    figures:
      'Sopra i clienti; sotto i punti di differenza rispetto a chi resta nel gruppo da cui partono. Nei riquadri tratteggiati chi resta, e la quota che arriva all’obiettivo.',
    figures_account:
      'Sopra le aziende; sotto i punti di differenza rispetto a chi resta nel gruppo da cui partono. Nei riquadri tratteggiati chi resta, e la quota che arriva all’obiettivo.',
    same: 'differenza che può essere un caso, o troppo pochi',
  },
  shareSays: 'Arriva all’obiettivo il {{share}} (n {{n}}).',
  against: 'Di chi resta il {{others}} (n {{n}}): {{points}} punti (al 95%: da {{low}} a {{high}}).',
  valueLost: 'Circa {{value}} in ordini mancati.',
  takes: 'Tra i due contatti: tipico {{typical}}',
  feel: 'Nei sette giorni dopo si sentono',
  lostSays_one: '{{n}} non è arrivato all’obiettivo.',
  lostSays_other: '{{n}} non sono arrivati all’obiettivo.',
  openSays_one: '{{n}} è ancora in tempo.',
  openSays_other: '{{n}} sono ancora in tempo.',
  lostTitle: '{{name}}: non arrivati all’obiettivo',
  stayTitle: 'Restano in {{name}}',
  says_one:
    'Il passaggio più frequente va da {{from}} a {{to}}: <passed>{{n}} cliente</passed>. Nessun passaggio perde clienti in modo sicuro.',
  says_account_one:
    'Il passaggio più frequente va da {{from}} a {{to}}: <passed>{{n}} azienda</passed>. Nessun passaggio perde aziende in modo sicuro.',
  says_other:
    'Il passaggio più frequente va da {{from}} a {{to}}: <passed>{{n}} clienti</passed>. Nessun passaggio perde clienti in modo sicuro.',
  says_account_other:
    'Il passaggio più frequente va da {{from}} a {{to}}: <passed>{{n}} aziende</passed>. Nessun passaggio perde aziende in modo sicuro.',
  saysLoses_one:
    'Si perde di più da {{from}} a {{to}} (<passed>{{n}} cliente</passed>): arriva all’obiettivo il {{share}}, di chi resta il {{others}}.',
  saysLoses_account_one:
    'Si perde di più da {{from}} a {{to}} (<passed>{{n}} azienda</passed>): arriva all’obiettivo il {{share}}, di chi resta il {{others}}.',
  saysLoses_other:
    'Si perde di più da {{from}} a {{to}} (<passed>{{n}} clienti</passed>): arriva all’obiettivo il {{share}}, di chi resta il {{others}}.',
  saysLoses_account_other:
    'Si perde di più da {{from}} a {{to}} (<passed>{{n}} aziende</passed>): arriva all’obiettivo il {{share}}, di chi resta il {{others}}.',
  saysWorth_one:
    'Si perde di più da {{from}} a {{to}} (<passed>{{n}} cliente</passed>): arriva all’obiettivo il {{share}}, di chi resta il {{others}}. Vale circa {{value}}.',
  saysWorth_account_one:
    'Si perde di più da {{from}} a {{to}} (<passed>{{n}} azienda</passed>): arriva all’obiettivo il {{share}}, di chi resta il {{others}}. Vale circa {{value}}.',
  saysWorth_other:
    'Si perde di più da {{from}} a {{to}} (<passed>{{n}} clienti</passed>): arriva all’obiettivo il {{share}}, di chi resta il {{others}}. Vale circa {{value}}.',
  saysWorth_account_other:
    'Si perde di più da {{from}} a {{to}} (<passed>{{n}} aziende</passed>): arriva all’obiettivo il {{share}}, di chi resta il {{others}}. Vale circa {{value}}.',
  definitions: {
    people: 'Clienti che hanno fatto questo passaggio nel periodo.',
    people_account: 'Aziende che hanno fatto questo passaggio nel periodo.',
    stay: 'Clienti il cui contatto successivo è rimasto nello stesso gruppo, e la quota arrivata poi all’obiettivo: il termine di confronto.',
    stay_account:
      'Aziende il cui contatto successivo è rimasto nello stesso gruppo, e la quota arrivata poi all’obiettivo: il termine di confronto.',
    lost: 'Seguiti dopo il passaggio, non sono arrivati all’obiettivo.',
  },
  table: {
    passage: 'Passaggio',
    people: 'Clienti',
    people_account: 'Aziende',
    count: 'Volte',
    typical: 'Tempo tipico',
    nineInTen: '9 su 10 entro',
    share: 'Arrivano all’obiettivo',
    others: 'Di chi resta',
    difference: 'Punti di differenza',
    valueLost: 'Vale circa',
    felt: 'Come si sentono dopo',
  },
};

export default handovers;
