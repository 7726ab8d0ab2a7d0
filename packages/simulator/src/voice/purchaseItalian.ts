import type { Sentences } from './types';

/** What customers say in Italian of ordering, paying and receiving. */
export const PURCHASE_ITALIAN: Pick<
  Sentences,
  'shipping_cost' | 'delivery_time' | 'courier' | 'packaging' | 'payment' | 'website' | 'returns' | 'price'
> = {
  shipping_cost: {
    bad: [
      "{Le spese di spedizione si vedono|Il costo della spedizione compare|Ho scoperto la spedizione} solo {alla fine|al momento di pagare|all'ultimo passaggio}",
      '<euro> di spedizione per {un pacchetto di caffè|una guarnizione|un ordine così piccolo} {sono troppi|mi sembrano esagerati|non hanno senso}',
      '{Non capivo|Non ho capito subito|Non era chiaro} quanto {avrei pagato|costasse|venisse a costare} la spedizione',
      'Per {pochi euro|tre euro|un soffio} non arrivavo alla spedizione gratuita e {ho lasciato perdere|ho chiuso tutto|ho dovuto aggiungere roba che non mi serviva}',
      'La spedizione {costa più del|costa quasi quanto il} {caffè|ricambio|prodotto} che {ho ordinato|mi serviva}',
      'Altrove la spedizione è {gratis|inclusa}, qui {ho pagato <euro>|chiedono <euro>|si paga sempre}',
    ],
    good: [
      '{Spedizione gratuita|La spedizione era gratis} {come promesso|già con un ordine piccolo|e nessuna sorpresa alla cassa}',
      "Il costo della spedizione {era chiaro fin dall'inizio|si vede subito|è scritto già nella scheda}",
      '{Con il ritiro in negozio|Ritirando <innegozio>} non ho pagato {la spedizione|niente di spedizione|nulla in più}',
      'Sopra {i 49 euro|una certa cifra} non si paga la spedizione, {e va benissimo|comodo|ed è giusto così}',
    ],
  },
  delivery_time: {
    bad: [
      "{Sono passati|Ci sono voluti|Ho aspettato} <giorni> giorni {per|prima di} {ricevere un pacco da Milano|ricevere l'ordine|avere quello che avevo ordinato}",
      'Doveva arrivare {martedì|giovedì|in 48 ore|entro venerdì} e {sto ancora aspettando|è arrivato <giorni> giorni dopo|nessuno mi ha avvisato del ritardo}',
      '{Il tracciamento|Il tracking} è rimasto fermo {per <giorni> giorni|su "in lavorazione"|senza una spiegazione}',
      '{Ritardo|Un ritardo} di <giorni> giorni e {neanche un messaggio|nessuna scusa|zero comunicazioni}',
      'Mi serviva per {un compleanno|domenica|la festa di mia madre} ed è arrivato {tardi|a cose fatte|il giorno dopo}',
      '{Consegna lentissima|Tempi di consegna infiniti}: {ordinato lunedì, arrivato dopo <giorni> giorni|<giorni> giorni per fare duecento chilometri}',
    ],
    good: [
      "{Ordinato|Comprato} {domenica sera|lunedì|ieri l'altro}, arrivato {martedì mattina|in due giorni|il giorno dopo}",
      '{Consegna|Spedizione} {velocissima|puntuale|più rapida del previsto}{, anche qui a <citta>|, due giorni in tutto|}',
      'È arrivato {prima del previsto|nel giorno promesso|in meno di 48 ore} e {ben tracciato|sempre aggiornato per messaggio|senza intoppi}',
      "{In due giorni|In un giorno e mezzo} {era|ce l'avevo} {a casa|in cucina|qui a <citta>}",
    ],
  },
  courier: {
    bad: [
      'Il corriere {ha lasciato il pacco|ha mollato tutto} {davanti al portone|dal vicino senza avvisare|sotto la pioggia}',
      'Il corriere {non ha nemmeno suonato|ha scritto "destinatario assente" ma ero in casa|è passato all\'ora di pranzo senza chiamare}',
      '{Due|Tre} giri a vuoto del corriere, {ho dovuto ritirare io al deposito|poi il pacco è tornato indietro|e ogni volta ero in casa}',
      '{Con lo sciopero|Con questo corriere} {non si sa più niente|è un terno al lotto|il pacco è sparito per <giorni> giorni}',
      "L'autista {è stato scortese|ha fatto storie per il piano|aveva una fretta tremenda}",
    ],
    good: [
      'Il corriere {è stato gentilissimo|ha chiamato prima di passare|mi ha portato il pacco fino al quarto piano}',
      "{Corriere puntuale|Fattorino puntuale e gentile}, {ha suonato all'ora indicata|niente da dire}",
      "Ho potuto {spostare la consegna|scegliere l'orario|far lasciare il pacco dal portiere} {con un messaggio|dall'app|senza telefonare}",
    ],
  },
  packaging: {
    bad: [
      'La scatola è arrivata {schiacciata|aperta su un lato|mezza distrutta|bagnata} e <prodotto> <e> rigat<o>',
      '{Imballo|Imballaggio} {scarso|ridicolo|fatto male}: {<prodotto> ballava nella scatola|due fogli di carta e basta|dentro era tutto rovesciato}',
      'Troppa plastica {per un pacchetto di caffè|per una cosa così piccola}, {peccato|non me lo aspettavo da voi|e poi parlate di ambiente}',
      '{Il pacco regalo|La confezione} {era strappata|era sporca|sembrava già usata}',
      "<Prodotto> <e> arrivat<o> con {un'ammaccatura|il manico scheggiato|un pezzo rotto} perché {l'imballo era leggero|non c'era protezione}",
    ],
    good: [
      '{Imballo|Imballaggio} {perfetto|curatissimo|robusto}, {tutto in cartone|niente plastica|si vede che ci tengono}',
      'Scatola {bella|solida|elegante} e {un biglietto scritto a mano|un assaggio di caffè in omaggio|le istruzioni ben piegate}',
      '<Prodotto> <e> arrivat<o> {intatt<o>|senza un graffio|come nuov<o>}, {imballat<o> benissimo|avvolt<o> con cura}',
      'Aprire il pacco è stato {un piacere|quasi un rito}, {profumava di caffè|che cura|complimenti}',
    ],
  },
  payment: {
    bad: [
      '{Pagamento|Il pagamento è stato} rifiutato {due|tre|quattro} volte {con la stessa carta|senza spiegazioni|e poi addebitato lo stesso}',
      '{Il sito|Dal telefono il sito} {si bloccava|dava errore|tornava indietro} {al momento di pagare|dopo la conferma in banca|con <pagamento>}',
      'Ho provato {con la carta e con PayPal|con <pagamento>|tre carte diverse} e {niente da fare|sempre "pagamento non riuscito"|alla fine ho rinunciato}',
      'Mi hanno {addebitato due volte|bloccato i soldi per <giorni> giorni} e {per riaverli ho dovuto insistere|nessuno sapeva dirmi perché}',
      '{Non si può pagare a rate|Niente rate} {per importi così|se non con una finanziaria|e per una macchina da caffè mi servivano}',
    ],
    good: [
      '{Pagamento|Ho pagato} {in un attimo|in due tocchi|senza problemi} con <pagamento>',
      '{Comode|Comodissime} le tre rate {senza interessi|per la macchina|e nessun modulo da compilare}',
      'Mi è piaciuto poter pagare {alla consegna|con <pagamento>|in negozio dopo aver ordinato online}',
    ],
  },
  website: {
    bad: [
      "{Il sito dal telefono|La versione mobile|L'app} {è lenta|si impalla|si chiude da sola} {quando apro il carrello|nella pagina dei prodotti|proprio alla cassa}",
      "Ho {perso il carrello|dovuto rifare tutto|dovuto reinserire l'indirizzo} {due volte|tre volte|ogni volta}",
      'Il link della newsletter {portava a una pagina inesistente|dava pagina non trovata|non funzionava}',
      "{Non si capisce|Dalle foto non si capisce|Non c'è scritto} {se va sull'induzione|quante tazze fa davvero|che guarnizione serve}",
      "Per {cambiare indirizzo|recuperare la password|togliermi dalla newsletter} {ho dovuto scrivere al servizio clienti|ci ho messo mezz'ora}",
    ],
    good: [
      '{Il sito è chiaro|Sito semplice e veloce}, {ho trovato subito quello che cercavo|in cinque minuti avevo finito|le foto dicono tutto}',
      'La guida {per scegliere la moka|sulla macinatura|alle misure} {mi ha tolto ogni dubbio|è fatta benissimo|vale più di mille recensioni}',
      "L'app {ricorda i miei acquisti|mi fa riordinare in due tocchi|è comoda per la tessera}",
    ],
  },
  returns: {
    bad: [
      'Per il reso {ho dovuto stampare tre fogli|ho dovuto chiamare <volte> volte|mi hanno fatto aspettare <giorni> giorni}',
      'Il rimborso {non è ancora arrivato|è arrivato dopo <giorni> giorni|è arrivato senza le spese di spedizione}',
      "{Reso complicato|Fare un reso è un'impresa}: {il ritiro è saltato due volte|nessuno sa dirti a che punto è|il modulo online non funziona}",
      'Ho rimandato indietro <prodotto> e {da allora silenzio|mi chiedono ancora prove|il pacco risulta disperso}',
    ],
    good: [
      '{Reso facilissimo|Il reso è stato semplice}, {rimborso in <pochi> giorni|hanno ritirato loro|senza una domanda}',
      'Ho cambiato <prodotto> <innegozio> {senza scontrino|in cinque minuti|senza storie}',
      'Mi hanno {rimborsato subito|mandato subito il cambio|sostituito il pezzo} {appena hanno visto la foto|senza discutere|e si sono anche scusati}',
    ],
  },
  price: {
    bad: [
      "{Prezzo alto|Un po' caro|Caro, secondo me}, {<rivale> costa la metà|per quello che è|con gli stessi soldi si trova altro}",
      'Il codice sconto {non funzionava|è stato rifiutato|valeva solo sui prodotti che non mi servono}',
      'Comprato a prezzo pieno e {dopo una settimana|il giorno dopo} era in {offerta|saldo}, {che rabbia|ci sono rimasto male}',
      '{Il caffè è aumentato ancora|I prezzi salgono ogni mese}, {ormai costa più che al bar|non so se lo riprendo}',
    ],
    good: [
      '{Ottimo|Buon} rapporto {qualità prezzo|tra prezzo e qualità}, {meglio di <rivale>|e dura anni|specie in offerta}',
      "{Con lo sconto del Black Friday|Con il buono della newsletter|Con i punti della tessera} {è stato un affare|l'ho pagat<o> il giusto}",
      'Non è {il più economico|regalat<o>}, ma {vale quello che costa|si sente la differenza|lo ricomprerei}',
    ],
  },
};
