import type { Frames, Sentences } from './types';

/** What customers say in Italian of the people who serve them. */
export const SERVICE_ITALIAN: Pick<Sentences, 'phone_wait' | 'store_staff' | 'loyalty' | 'whatsapp'> = {
  phone_wait: {
    bad: [
      '{Ho aspettato|Sono rimasto in attesa|Mi hanno tenuto in linea} {<minuti> minuti|quasi <minuti> minuti|più di <minuti> minuti}{ al telefono| con la musichetta|} {prima che qualcuno rispondesse|e poi è caduta la linea|per sentirmi dire di richiamare}',
      '{Ho chiamato <volte> volte|Chiamo da due giorni} e {non risponde nessuno|ogni volta un operatore diverso|ogni volta devo rispiegare tutto}',
      "Al telefono {nessuno sapeva niente del mio ordine|mi hanno passato da un ufficio all'altro|promettono di richiamare e non richiamano}",
      'Il numero {è sempre occupato|non prende la linea|risponde solo la mattina}, {impossibile per chi lavora|roba da matti}',
    ],
    good: [
      "{<Persona> al telefono|L'operatrice|La ragazza del servizio clienti} {è stata gentilissima|ha risolto in <pochi> minuti|ha capito subito il problema}",
      'Ho chiamato e {mi hanno risposto subito|hanno risposto al secondo squillo|in cinque minuti era risolto}',
      '{Assistenza telefonica|Servizio clienti} {rapida e cortese|da portare ad esempio|che ascolta davvero}, {non capita spesso|cosa rara}',
    ],
  },
  store_staff: {
    bad: [
      "<Innegozio> {nessuno mi ha salutato|i commessi chiacchieravano tra loro|c'era una sola persona alla cassa} e {me ne sono andato|ho aspettato <minuti> minuti}",
      'Il negozio {era chiuso e sul sito risultava aperto|è piccolo e pieno|non aveva quello che avevo prenotato}',
      "<Innegozio> mi hanno {risposto male|guardato dall'alto in basso|detto di ordinare online}",
      "Il ritiro <innegozio> {non era pronto|ha richiesto <minuti> minuti di coda}, {eppure avevo l'avviso|che senso ha prenotare}",
    ],
    good: [
      '<Innegozio> {<Persona> mi ha consigliato con pazienza|il ragazzo mi ha spiegato come si usa la moka|mi hanno fatto assaggiare tre miscele}{, gentilissimi|, si vede la passione|}',
      '{Personale gentile e preparato|Commessi di una gentilezza rara|Una squadra che ti ascolta}, {<innegozio> torno sempre volentieri|mi sono sentito a casa}',
      '<Persona> <innegozio> {è bravissima|merita un aumento|ricorda sempre il mio caffè}',
      'Negozio {bellissimo|che profuma di tostato|accogliente}, {caffè offerto|nessuna fretta|due chiacchiere e un buon consiglio}',
    ],
  },
  loyalty: {
    bad: [
      'I punti della tessera {non sono stati caricati|sono scaduti senza avviso|non si possono usare online}',
      '{La tessera|Il programma fedeltà} {non serve a niente|è complicato}, {dopo un anno ho preso un cucchiaino|mai visto uno sconto}',
      "Cliente da anni e {mai un'attenzione|le offerte sono solo per i nuovi|mi trattate come uno sconosciuto}",
    ],
    good: [
      "Per il compleanno mi hanno mandato {un pacchetto di caffè|un buono|due tazzine}, {che bella sorpresa|non me l'aspettavo|piccola cosa ma fa piacere}",
      'Con la tessera {ho preso le tazzine gratis|arrivano sconti veri|ogni dieci pacchetti uno è in omaggio}',
      '{Si ricordano di me|Mi trattano bene} {ogni volta|anche dopo tanto tempo}, {sono cliente dal <anno>|per questo torno}',
    ],
  },
  whatsapp: {
    bad: [
      'Su WhatsApp {rispondono dopo due giorni|risponde un robot che non capisce|leggono e non rispondono}',
      'In chat mi hanno {copiato e incollato la stessa frase|detto di telefonare|chiuso la conversazione} {senza risolvere|tre volte}',
    ],
    good: [
      'Ho scritto su WhatsApp e {in <pochi> minuti|la sera stessa} {avevo la risposta|mi hanno mandato il video giusto|avevano già risolto}',
      '{Comodissimo|Comodo} {WhatsApp|scrivere in chat}: {mandi la foto e ti dicono che pezzo serve|risponde una persona vera}',
    ],
  },
};

export const FRAMES_ITALIAN: Frames = {
  openers: {
    '-2': [
      '{Pessima|Brutta|Terribile} esperienza',
      'Sono {furioso|furiosa|senza parole}',
      'Mai più',
      '{Delusione totale|Che delusione}',
      'Una vergogna',
      'Basta, {cambio marca|non compro più}',
      '',
      '',
      '',
    ],
    '-1': [
      "{Peccato|Un po' deluso|Un po' delusa}",
      '{Così così|Poteva andare meglio}',
      'Non ci siamo',
      'Mi spiace dirlo',
      '',
      '',
      '',
      '',
    ],
    '0': ['Nella media', 'Niente di speciale', 'Luci e ombre', 'Insomma', '', '', '', ''],
    '1': [
      '{Contento|Contenta|Soddisfatto|Soddisfatta}',
      'Bene',
      'Tutto {ok|bene|a posto}',
      '{Buona esperienza|Bella esperienza}',
      '',
      '',
      '',
      '',
    ],
    '2': [
      '{Fantastico|Bravissimi|Meraviglioso|Eccezionali}',
      '{Super contento|Felicissima|Entusiasta}',
      'Che dire, {perfetto|perfetti}',
      '{Complimenti|Chapeau}',
      'Dieci e lode',
      '',
      '',
      '',
    ],
  },
  closers: {
    '-2': [
      '{Non comprerò più|Mai più da voi}',
      'Sconsiglio {a tutti|vivamente}',
      '{Aspetto|Pretendo} {una risposta|il rimborso}',
      'Prendo {<rivale>|altro} la prossima volta',
      'Soldi buttati',
      '',
      '',
      '',
    ],
    '-1': [
      'Spero {miglioriate|sia un caso}',
      '{Ci penserò|Ci penso due volte} la prossima volta',
      'Si può fare {di meglio|di più}',
      'Da un marchio così mi aspettavo altro',
      '',
      '',
      '',
      '',
    ],
    '0': ['{Vedremo|Vediamo} {la prossima volta|col tempo}', 'Si può migliorare', '', '', '', ''],
    '1': ['{Consigliato|Lo consiglio}', 'Tornerò', '{Grazie|Grazie a tutti}', 'Continuate così', '', '', ''],
    '2': [
      '{Consigliatissimo|Lo consiglio a tutti|Già consigliato alle amiche}',
      '{Grazie di cuore|Grazie davvero|Bravi bravi bravi}',
      'Cliente per sempre',
      'Cinque stelle meritate',
      'Non cambierei con <rivale>',
      '',
      '',
    ],
  },
  but: [', però {bad}', ', ma {bad}', '. Unico neo: {bad}', '. Peccato: {bad}', ', tuttavia {bad}'],
  and: ['. {next}', '. E poi: {next}', '. In più {next}', '. {next}'],
  brief: {
    '-2': ['{Pessimo|Pessimi|Malissimo}', '{Da evitare|Lasciate perdere}', 'Vergognoso', 'Zero'],
    '-1': ['{Insoddisfatto|Insoddisfatta|Deluso|Delusa}', 'Mi aspettavo di più', 'Servizio lento'],
    '0': ['{Ok|Normale|Nella norma}', 'Sufficiente', 'Né bene né male'],
    '1': ['{Tutto ok|Tutto bene|Bene}', '{Buono|Buon prodotto|Buon servizio}', 'Veloci'],
    '2': ['{Ottimo|Ottimi|Perfetto|Perfetti|Top}', '{Eccellente|Fantastici}', 'Siete i migliori'],
  },
};
