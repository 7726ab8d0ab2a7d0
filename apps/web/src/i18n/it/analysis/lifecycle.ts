import type { Texts } from '../../types';

const lifecycle: Texts['analysis']['lifecycle'] = {
  question: 'Cresciamo o perdiamo clienti?',
  sentence:
    'Settimana per settimana: chi è nuovo, chi continua, chi ritorna dopo una pausa, chi non si fa più sentire.',
  term: 'ciclo di vita',
  help: 'Ogni cliente attivo in un periodo è nuovo, continua dal periodo prima, o ritorna dopo una pausa; chi era attivo nel periodo prima e non lo è più si è zittito.',
  howCounted:
    'Nuovo: attivo per la prima volta in assoluto. Continua: attivo qui e nel periodo prima. Ritorna: attivo qui e in passato, ma non nel periodo prima. Si è zittito: attivo nel periodo prima e non qui. Gli attivi di un periodo sono quelli del periodo prima, più nuovi e ritornati, meno chi si è zittito. Giorni, settimane dal lunedì e mesi sono quelli del tuo calendario; il periodo in corso è segnato e può ancora crescere.',
  emptyText:
    'Per sapere se i clienti crescono servono contatti di qualche settimana. Importa ordini e visite, o collega il sito.',
  nobodyText: 'In questo periodo nessuno è stato attivo. Prova un periodo più lungo, o un’altra attività.',
  asks: 'Con <activity/> come segno di vita, chi è nuovo, chi continua, chi ritorna, chi si è zittito?',
  activity: 'Che cosa conta come attività',
  anyContact: 'qualsiasi gesto del cliente',
  anyContact_account: 'qualsiasi gesto dell’azienda',
  chart: 'Clienti nuovi, che continuano, ritornati e zittiti',
  chart_account: 'Aziende nuove, che continuano, ritornate e zittite',
  parts: {
    active: 'Attivi',
    new: 'Nuovi',
    returning: 'Continuano',
    back: 'Ritornati dopo una pausa',
    quiet: 'Zittiti',
  },
  definitions: {
    active: 'Clienti attivi qui: nuovi, che continuano o ritornati.',
    active_account: 'Aziende attive qui: nuove, che continuano o ritornate.',
    new: 'Attivi qui per la prima volta in assoluto.',
    returning: 'Attivi qui e nel periodo prima.',
    back: 'Attivi qui e in passato, non nel periodo prima.',
    quiet: 'Attivi nel periodo prima e non qui.',
  },
  in_day: 'Il {{day}}',
  in_week: 'Nella settimana del {{day}}',
  in_month: 'A {{day}}',
  saysGrows:
    '{{when}} i clienti attivi sono cresciuti di {{growth}}: <fresh>{{new}} nuovi</fresh> e <back>{{back}} ritornati</back>, contro <gone>{{quiet}} zittiti</gone>; attivi in tutto {{active}}.',
  saysGrows_account:
    '{{when}} le aziende attive sono cresciute di {{growth}}: <fresh>{{new}} nuove</fresh> e <back>{{back}} ritornate</back>, contro <gone>{{quiet}} zittite</gone>. In tutto attive {{active}}.',
  saysShrinks:
    '{{when}} abbiamo perso {{growth}} clienti attivi: <gone>{{quiet}} zittiti</gone>, contro <fresh>{{new}} nuovi</fresh> e <back>{{back}} ritornati</back>; ne restano {{active}}.',
  saysShrinks_account:
    '{{when}} abbiamo perso {{growth}} aziende attive: <gone>{{quiet}} zittite</gone>, contro <fresh>{{new}} nuove</fresh> e <back>{{back}} ritornate</back>; ne restano {{active}}.',
  saysSteady:
    '{{when}} siamo rimasti pari: <fresh>{{new}} nuovi</fresh> e <back>{{back}} ritornati</back>, <gone>{{quiet}} zittiti</gone>; attivi in tutto {{active}}.',
  says: '{{when}}: {{active}} attivi ({{new}} nuovi, {{returning}} continuano, {{back}} ritornati), {{quiet}} zittiti',
  saysOpen:
    '{{when}}, finora: {{active}} attivi ({{new}} nuovi, {{returning}} continuano, {{back}} ritornati). Non è ancora finito.',
  running: '{{when}}, finora',
  mayCome: 'possono ancora farsi vivi',
  cellTitle: '{{figure}}, {{when}}',
};

export default lifecycle;
