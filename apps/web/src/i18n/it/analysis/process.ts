import type { Texts } from '../../types';

const process: Texts['analysis']['process'] = {
  question: 'Che cosa segue che cosa?',
  sentence: 'Ogni contatto e ciò che viene subito dopo, con i giri e i ritorni.',
  term: 'mappa del processo',
  help: 'I riquadri sono contatti, le frecce dicono che cosa è venuto subito dopo, e quante volte. Un contatto che ritorna è un solo riquadro.',
  howCounted:
    'Due contatti sono uniti quando uno segue direttamente l’altro nel percorso di un cliente (o in una visita). Inizi e fini sono il primo e l’ultimo contatto. I tempi sono tipici: la metà sono più brevi.',
  emptyText:
    'Una domanda come «dopo un reclamo, che cosa succede?» ha bisogno di contatti nel loro ordine. Importa un file, o collega il sito.',
  nobodyText:
    'In questo periodo nessun percorso corrisponde alla domanda. Prova un periodo più lungo, o meno condizioni.',
  says: '{{people}}, {{activities}} tipi di contatto, {{edges}} passaggi dall’uno all’altro.',
  detail: 'Quanti contatti',
  detailOf_one: 'il più frequente',
  detailOf_other: 'i {{n}} più frequenti',
  hint: 'Passa su un riquadro o una freccia per i suoi numeri; un clic apre i clienti.',
  hint_account: 'Passa su un riquadro o una freccia per i suoi numeri; un clic apre le aziende.',
  hintHidden_one:
    'Passa su un riquadro o una freccia per i suoi numeri; un clic apre i clienti. {{n}} contatto più raro non è disegnato.',
  hintHidden_account_one:
    'Passa su un riquadro o una freccia per i suoi numeri; un clic apre le aziende. {{n}} contatto più raro non è disegnato.',
  hintHidden_other:
    'Passa su un riquadro o una freccia per i suoi numeri; un clic apre i clienti. {{n}} contatti più rari non sono disegnati.',
  hintHidden_account_other:
    'Passa su un riquadro o una freccia per i suoi numeri; un clic apre le aziende. {{n}} contatti più rari non sono disegnati.',
  activitySays:
    '{{name}}: {{contacts}} di {{people}}. Primo contatto {{starts}} volte, ultimo {{ends}} volte.',
  activityMore: '{{people}}, primo contatto {{starts}} volte, ultimo {{ends}} volte.',
  edgeSays_one: '{{from}} → {{to}}: {{n}} volta, {{people}}; tempo tipico {{time}}.',
  edgeSays_other: '{{from}} → {{to}}: {{n}} volte, {{people}}; tempo tipico {{time}}.',
  start: 'cominciano',
  end: 'si fermano',
  repeats: '↻ {{n}}',
  often: 'Volte',
};

export default process;
