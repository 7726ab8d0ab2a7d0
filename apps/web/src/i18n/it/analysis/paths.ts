import type { Texts } from '../../types';

const paths: Texts['analysis']['paths'] = {
  question: 'Che strada fanno?',
  sentence:
    'Di punto di contatto in punto di contatto, passo per passo: da dove entrano, dove vanno, dove si fermano.',
  term: 'strade (paths)',
  help: 'Ogni colonna è un passo: il primo contatto, il secondo e così via. Le fasce uniscono i contatti che si sono seguiti.',
  howCounted:
    'I contatti di ogni cliente nel periodo, nel loro ordine, fanno una strada (o una per ogni visita). A ogni passo chi prosegue e chi si ferma fanno la somma di chi è arrivato. I contatti più comuni di un passo hanno un posto loro; gli altri stanno sotto Altri.',
  emptyText:
    'Una domanda come «dopo un annuncio, dove vanno?» ha bisogno di contatti. Importa un file con visite e ordini, o collega il sito.',
  nobodyText:
    'In questo periodo nessuna strada corrisponde alla domanda. Prova un periodo più lungo, o meno condizioni.',
  steps: 'Quanti passi',
  stepsOf_one: '{{n}} passo',
  stepsOf_other: '{{n}} passi',
  start: 'da',
  startAny: 'da qualsiasi inizio',
  through: 'passando da',
  throughAny: 'passando ovunque',
  end: 'fino a',
  endAny: 'fino a qualsiasi fine',
  exclude: 'senza',
  excludeAny: 'senza escludere nulla',
  startHere: 'Solo da qui',
  throughHere: 'Solo chi passa di qui',
  excludeHere: 'Escludi questo',
  hint: 'Passa su una fascia o un nome per i suoi numeri; un clic apre i clienti.',
  hint_account: 'Passa su una fascia o un nome per i suoi numeri; un clic apre le aziende.',
  openOther: 'Ne mostra altri.',
  nodeTitle: '{{name}}, passo {{n}}',
  linkTitle: '{{from}} → {{to}}',
  nodeSays: '{{name}}, passo {{n}}: {{people}}, il {{share}} di tutti.',
  nodeMore: 'passo {{n}}, il {{share}} di tutti.',
  thenSays: 'Poi: {{ways}}.',
  stopSays: 'Il {{share}} si ferma qui.',
  linkSays: '{{from}} → {{to}}: {{people}}, il {{share}} di chi era a {{from}}.',
  linkSaysTime: '{{from}} → {{to}}: {{people}}, il {{share}} di chi era a {{from}}; tempo tipico {{time}}.',
  out: 'Dove vanno da qui',
  in: 'Da dove arrivano',
  stop: 'si fermano qui',
  way: 'Strada',
  stepHead: 'Passo',
  ofStep: 'Di chi era lì',
  says: 'L’inizio più comune è {{start}}: <start>{{share}}</start>. Da lì il <next>{{nextShare}}</next> va a {{next}}. Il {{stopped}} si ferma al primo contatto.',
  saysStart:
    'L’inizio più comune è {{start}}: <start>{{share}}</start>. Il {{stopped}} si ferma al primo contatto.',
  definitions: {
    node: 'Clienti la cui strada passa di qui a questo passo.',
    node_account: 'Aziende la cui strada passa di qui a questo passo.',
    link: 'Clienti andati direttamente dall’uno all’altro.',
    link_account: 'Aziende andate direttamente dall’uno all’altro.',
  },
};

export default paths;
