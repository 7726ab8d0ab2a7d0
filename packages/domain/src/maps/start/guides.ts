import type { MapDocument, RowKind } from '../document';

type Guides = Readonly<Record<RowKind, string>>;

const GUIDES: Readonly<Record<MapDocument['language'], Guides>> = {
  it: {
    goals: 'Che cosa vuole ottenere qui il cliente? Una frase che comincia con «Voglio…».',
    needs: 'Di che cosa ha bisogno per andare avanti? Informazioni, tempo, fiducia, soldi.',
    actions: 'Che cosa fa? Un verbo per scheda: cerca, confronta, chiede, paga.',
    touchpoints: 'Dove ci incontra, o incontra qualcuno che parla di noi? Scegli dal catalogo.',
    channels: 'Per quale via: sito, negozio, telefono, passaparola?',
    words: 'Che cosa dice, con le sue parole? Meglio una frase vera di una bella.',
    feelings: 'Come si sente, da −2 (arrabbiato, perso) a +2 (felice)? E come vorremmo che si sentisse?',
    pains: 'Che cosa lo ferma, lo confonde o gli fa perdere tempo?',
    gains: 'Che cosa ci guadagna, anche di piccolo?',
    drives: 'Che cosa lo spinge ad agire proprio adesso?',
    moments: 'C’è un momento di interesse, di decisione o di verità? Segnalo.',
    opportunities: 'Che cosa potremmo cambiare? Dai a ogni idea uno sforzo e un valore da 1 a 5.',
    response: 'A ogni azione del cliente, la nostra risposta: qual è, e quando arriva?',
    people: 'Chi lavora dietro le quinte perché questo funzioni?',
    systems: 'Quali strumenti e programmi servono?',
    owner: 'Chi risponde di questa fase? Un nome solo.',
    targets: 'Quale cifra deve cambiare, di quanto, entro quando, e chi ne risponde?',
    images: 'Una foto, una schermata, uno schizzo che lo mostri.',
    notes: 'Ciò che non va dimenticato e non sta altrove.',
    text: 'Una riga tua: dalle un nome e scrivi che cosa vuoi.',
  },
  en: {
    goals: 'What does the customer want to get here? One sentence that begins with “I want…”.',
    needs: 'What do they need to go on? Information, time, trust, money.',
    actions: 'What do they do? One verb a card: search, compare, ask, pay.',
    touchpoints: 'Where do they meet us, or somebody who speaks of us? Choose from the catalogue.',
    channels: 'By which way: site, store, phone, word of mouth?',
    words: 'What do they say, in their own words? A true sentence is better than a fine one.',
    feelings: 'How do they feel, from −2 (angry, lost) to +2 (delighted)? And how should they?',
    pains: 'What stops them, confuses them or wastes their time?',
    gains: 'What do they get out of it, however small?',
    drives: 'What makes them act just now?',
    moments: 'Is there a moment of interest, of decision or of truth? Mark it.',
    opportunities: 'What could we change? Give each idea an effort and a value from 1 to 5.',
    response: 'For every action of the customer, a response of ours: which, and when does it come?',
    people: 'Who works behind the scenes to make this happen?',
    systems: 'Which tools and programs does it take?',
    owner: 'Who answers for this stage? One name only.',
    targets: 'Which figure must change, by how much, by when, and who answers for it?',
    images: 'A photo, a screenshot, a sketch that shows it.',
    notes: 'What must not be forgotten and has no other place.',
    text: 'A row of your own: give it a name and write what you want.',
  },
};

/** What to write in a row of that kind: the question it answers. */
export function guideOf(kind: RowKind, language: MapDocument['language']): string {
  return GUIDES[language][kind];
}
