import type { Stream } from '../random/index';
import { capitalise, fillSlot } from './fillSlot';
import { patternOf, write } from './grammar';
import type { Language, Moment } from './types';

/** What people write before buying: they want to know, and feel little yet. */
const QUESTIONS: Readonly<Record<Language, readonly string[]>> = {
  it: [
    '{Buongiorno|Salve|Ciao}, <prodotto> {va bene|funziona} {sul piano a induzione|sulla piastra elettrica|sul gas}?',
    '{Buonasera|Buongiorno}, {quanto costa la spedizione a <citta>|quanto ci mette ad arrivare a <citta>|spedite anche a <citta>}?',
    '{Mi potete dire|Volevo sapere|Scusate,} se <prodotto> {si trova <innegozio>|è disponibile <innegozio>|si può vedere dal vivo}?',
    '{Posso pagare a rate|Si può pagare alla consegna|Accettate i buoni pasto|Fate la fattura}?',
    'Per <colleghi> persone {in ufficio|in studio} {che macchina mi consigliate|quanto caffè serve al mese|fate un prezzo}?',
    "{Che differenza c'è|Non capisco la differenza} tra {la moka Alba e la Crema|la Nora e la Nora Pro|Classico e Arabica}?",
    '{È un regalo|Devo fare un regalo}: {fate il pacchetto|si può mettere un biglietto|arriva entro <pochi> giorni}?',
    '{Ho visto|Ho letto} che <rivale> {costa meno|ha la garanzia più lunga}: {mi fate un prezzo|che cosa avete in più}?',
    'Quale {moka|macchina} mi consigliate {per una persona sola|per due caffè al giorno|se bevo solo decaffeinato}?',
  ],
  en: [
    '{Hello|Hi|Good morning}, {does <product> work|can I use <product>} {on an induction hob|on gas}?',
    '{How much is shipping|How long does delivery take} to <city>?',
    '{Can I see|Do you have} <product> <instore>?',
    '{Can I pay in instalments|Do you take PayPal|Can I get an invoice}?',
    'What is the difference between {the Alba and the Crema|the Nora and the Nora Pro}?',
    'It is a present: {can you gift wrap it|can you add a card|will it be here in <few> days}?',
    'I saw that <rival> {is cheaper|has a longer warranty}: {why choose you|can you match it}?',
  ],
};

export function askQuestion(language: Language, moment: Moment, stream: Stream): string {
  const fill = (slot: string): string => fillSlot(slot, language, moment, stream);
  const text = capitalise(write(patternOf(stream.pick(QUESTIONS[language])), stream, fill));
  const thanks = language === 'it' ? ' Grazie' : ' Thanks';
  return stream.chance(0.4) ? text + thanks : stream.chance(0.2) ? text.toLowerCase() : text;
}
