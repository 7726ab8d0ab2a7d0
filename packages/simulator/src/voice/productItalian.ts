import type { Sentences } from './types';

/** What customers say in Italian of the things themselves. */
export const PRODUCT_ITALIAN: Pick<
  Sentences,
  'set_up' | 'taste' | 'quality' | 'noise' | 'design' | 'gift' | 'spare_parts' | 'office'
> = {
  set_up: {
    bad: [
      'Le istruzioni {sono incomprensibili|sono scritte minuscole|non spiegano il primo avvio|mancavano nella scatola}',
      "Ho impiegato {un'ora|mezza giornata|due sere} {per montare <prodotto>|per capire come si accende|solo per regolare la macinatura}",
      "Un pezzo {non si incastra|non entra|era al contrario} e {il disegno non aiuta|nel libretto non c'è}",
      'Al primo utilizzo {perde acqua|perde vapore dalla guarnizione|non usciva una goccia} e {non sapevo cosa fare|ho dovuto cercare un video}',
    ],
    good: [
      "{Montat<o>|Pront<o> all'uso} in {cinque|dieci|due} minuti, {istruzioni chiare|il video spiega tutto|anche per un imbranato come me}",
      'Il video {della guida|sul primo utilizzo} {è chiarissimo|mi ha salvato|fa vedere ogni passaggio}',
      '{Facile da pulire|Si smonta in un attimo}, {anche mia nonna la usa|e si rimonta a occhi chiusi}',
    ],
  },
  taste: {
    bad: [
      'Il caffè {sa di bruciato|è acido|è acquoso|non ha profumo}{, e la crema sparisce subito|, peccato|}',
      '{Macinato troppo fine|Macinatura sbagliata} {per la moka|per la mia macchina}, {esce a fatica|si intasa il filtro}',
      'Il {Classico|decaffeinato|monorigine} {non è più quello di una volta|questa volta era vecchio|arrivato quasi in scadenza}',
      '{Mi aspettavo più corpo|Troppo amaro per i miei gusti}, {preferisco quello di <rivale>|non lo riprendo}',
    ],
    good: [
      '{Un caffè|Caffè} {cremoso|profumato|rotondo|dolce al punto giusto}, {come al bar|meglio del bar sotto casa|la mattina cambia tutto}',
      'Il {profumo|sapore|retrogusto} {di cioccolato|di nocciola} {si sente davvero|riempie la cucina|conquista anche chi non ama il caffè}',
      "L'{Etiopia|Arabica} {è una scoperta|è delicata e fruttata|è il mio preferito}, {già riordinata|non torno più indietro}",
      '{Mai bevuto|Era tanto che non bevevo} un caffè così {a casa|con la moka}',
    ],
  },
  quality: {
    bad: [
      '<Prodotto> si <e_rot> dopo <settimane> settimane, {il manico si è staccato|la guarnizione ha ceduto|perde dal beccuccio}',
      '<Prodotto> <e> {difettos<o>|nat<o> mal<o>|stort<o>}, {la base non è piana|il coperchio non chiude|la plastica scricchiola}',
      'Dopo {un mese|tre lavaggi|poche volte} {è già opac<o>|si è macchiat<o>|si sfoglia la vernice}',
      "{Materiali scadenti|Qualità in calo}: {la mia vecchia moka è durata vent'anni|una volta li facevate meglio|sembra fatta altrove}",
      'Non scalda {più|abbastanza}, {assistenza chiamata due volte|è già la seconda che cambio|e la garanzia non copre}',
    ],
    good: [
      '<Prodotto> <e> {fatt<o> benissimo|solid<o>|un piccolo gioiello}, {si sente il peso|si vede che è roba seria|durerà anni}',
      '{Uso|Usiamo} <prodotto> {tutti i giorni da <mesi> mesi|da <mesi> mesi} e {funziona come il primo giorno|nessun problema|va che è una meraviglia}',
      '{Acciaio spesso|Materiali ottimi}, {chiusura perfetta|non perde una goccia|niente a che vedere con <rivale>}',
      "La {terza|seconda} che compro, {una per casa|la prima l'ha voluta mia figlia|una anche per il mare}: {qualità costante|sempre perfetta}",
    ],
  },
  noise: {
    bad: [
      '<Prodotto> fa {un rumore tremendo|più rumore di un trapano|un fischio insopportabile} {la mattina presto|e sveglia tutta la casa}',
      'Altro che silenzios<o>, {i vicini bussano|mio figlio si sveglia ogni volta}',
      '{Vibra|Trema} così tanto che {si sposta sul piano|devo tenerl<o> con la mano}',
    ],
    good: [
      '<Prodotto> <e> {silenzios<o>|discret<o>}, {non sveglia nessuno|alle sei di mattina è una benedizione}',
      '{Finalmente|Era ora:} {un macinino|una macchina} che {non sembra un aereo|si può usare con i bambini che dormono}',
    ],
  },
  design: {
    bad: [
      'Il colore {dal vivo è diverso|non è quello della foto}, {più spento|più giallo|sembra plastica}',
      '{Bella ma scomoda|Più bella che comoda}: {il manico scotta|il beccuccio gocciola|non entra nella lavastoviglie}',
      'È {più piccol<o>|più grande} di come {sembra in foto|immaginavo}',
    ],
    good: [
      "<Prodotto> <e> {bellissim<o>|elegante|un oggetto da lasciare in vista}, {tutti mi chiedono dove l'ho pres<o>|sta benissimo in cucina}",
      '{Il verde|Il rosso|Il color panna} è {stupendo|ancora più bello dal vivo|proprio come in foto}',
      "{Forma|Linea} {classica ma moderna|pulita|che non stanca}, {complimenti a chi l'ha disegnat<o>|un pezzo di Italia}",
    ],
  },
  gift: {
    bad: [
      "Era un regalo e {dentro c'era la ricevuta con il prezzo|il biglietto non c'era|la carta era strappata}, {che figura|imbarazzante}",
      '{La confezione regalo|Il cofanetto} è {più piccol<o> di quanto sembri|povera di contenuto|arrivat<o> dopo la festa}',
      "Ho pagato {il pacco regalo|la confezione} e {non l'hanno fatta|è arrivato tutto in una scatola anonima}",
    ],
    good: [
      '{Regalo|Un regalo} {riuscitissimo|che ha fatto colpo|perfetto}: {mia madre si è commossa|mia suocera ne parla ancora|gli amici lo usano ogni giorno}',
      'La confezione regalo {è curata|è elegante|fa la sua figura}, {con il biglietto scritto bene|non serve aggiungere altro}',
      '{Preso|Regalato} per {un matrimonio|il compleanno di papà|Natale}, {un successo|lo rifarei|hanno ringraziato tutti}',
    ],
  },
  spare_parts: {
    bad: [
      'La guarnizione {giusta non si trova|è sempre esaurita|che mi avete mandato non va bene}',
      'Un manico di ricambio {costa quasi come la moka nuova|non esiste|si può avere solo telefonando}',
      '{<giorni> giorni|Un mese} per {un filtro|una guarnizione}, {intanto niente caffè|ho comprato quella di <rivale>}',
    ],
    good: [
      '{Trovato subito il ricambio|Il ricambio giusto al primo colpo}, {la moka di mia nonna è rinata|ed è costato poco}',
      "Bello che {si trovino ancora i ricambi|vendiate le guarnizioni di vent'anni fa}, {così non si butta niente|sono cose che contano}",
    ],
  },
  office: {
    bad: [
      "Per l'ufficio {la fattura è arrivata sbagliata|ci serviva la fattura e non arrivava|nessuno ci ha richiamato per il preventivo}",
      '{La consegna mensile|Il rifornimento} {salta sempre|arriva quando il caffè è finito|è in ritardo da <giorni> giorni}',
      '{Lo sconto quantità|Il listino aziende} {non è chiaro|è cambiato senza avviso}',
    ],
    good: [
      '{In ufficio|Nel nostro studio} {siamo in <colleghi>|siamo una decina} e {la macchina regge benissimo|il caffè è finalmente buono|le pause sono migliorate}',
      '{<Persona> ci segue|Il commerciale ci segue} {con cura|da mesi}, {preventivo in giornata|risponde sempre|consegna puntuale ogni mese}',
      'Fattura {corretta|subito}, {rifornimento regolare|pagamento a 30 giorni}, {si lavora bene|niente da dire}',
    ],
  },
};
