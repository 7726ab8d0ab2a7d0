import type { CheckId } from '@viaggio/domain/anomalies';

/** Words of the mail about broken data. `{{source}}`, `{{name}}`, `{{property}}`, `{{value}}` and `{{expected}}` are filled in. */
export interface QualityTexts {
  readonly subject: string;
  readonly title: string;
  readonly lead: string;
  readonly open: string;
  readonly foot: string;
  /** What a connection is called that is closed, or none in particular. */
  readonly someSource: string;
  readonly lines: Readonly<Record<CheckId, string>>;
}

const it: QualityTexts = {
  subject: '{{workspace}}: qualcosa non va nei dati',
  title: 'Controllo dei dati',
  lead: 'Da ieri questi controlli non tornano. Apri l’affidabilità per vedere che cosa fare, o per dire che va bene così.',
  open: 'Apri l’affidabilità',
  foot: 'Ricevi questa email perché leggi la mail del mattino di {{workspace}}. Arriva solo quando qualcosa si rompe.',
  someSource: 'un collegamento',
  lines: {
    silence: '«{{source}}» tace da {{value}} ore: di solito non succede',
    volume: '«{{source}}»: {{value}} eventi, di solito {{expected}}',
    event_vanished: '«{{name}}» non è arrivato: di solito {{expected}} al giorno',
    property_new: '«{{name}}»: è comparso il dato «{{property}}»',
    property_vanished: '«{{name}}»: è sparito il dato «{{property}}»',
    type_drift: '«{{name}}»: «{{property}}» ha cambiato tipo nel {{value}} dei casi',
    doubled: '«{{source}}»: il {{value}} di ciò che è arrivato c’era già, parola per parola',
    clocks: '«{{source}}»: il {{value}} degli eventi ha un’ora sbagliata',
    bots: '«{{source}}»: il {{value}} è di programmi, di solito il {{expected}}',
    unmapped:
      '«{{source}}»: il {{value}} dei contatti non ha un punto di contatto, di solito il {{expected}}',
    place_missing:
      '«{{name}}»: da «{{source}}» non è arrivato niente per questa giornata, di solito {{expected}} eventi',
  },
};

const en: QualityTexts = {
  subject: '{{workspace}}: something is wrong with the data',
  title: 'Check of the data',
  lead: 'Since yesterday these checks do not add up. Open the reliability page to see what to do, or to say that it is fine.',
  open: 'Open the reliability page',
  foot: 'You get this mail because you read the morning mail of {{workspace}}. It comes only when something breaks.',
  someSource: 'a source',
  lines: {
    silence: '“{{source}}” has been silent for {{value}} hours, which is unusual',
    volume: '“{{source}}”: {{value}} events, usually {{expected}}',
    event_vanished: '“{{name}}” did not arrive, usually {{expected}} a day',
    property_new: '“{{name}}”: the property “{{property}}” is new',
    property_vanished: '“{{name}}”: the property “{{property}}” has gone',
    type_drift: '“{{name}}”: “{{property}}” is of another type in {{value}} of the cases',
    doubled: '“{{source}}”: {{value}} of what arrived was there already, word for word',
    clocks: '“{{source}}”: {{value}} of the events have a wrong time',
    bots: '“{{source}}”: {{value}} come from programs, usually {{expected}}',
    unmapped: '“{{source}}”: {{value}} of the contacts have no touchpoint, usually {{expected}}',
    place_missing: '“{{name}}”: “{{source}}” brought nothing of this day, usually {{expected}} events',
  },
};

export const QUALITY_TEXTS: Readonly<Record<'it' | 'en', QualityTexts>> = { it, en };
