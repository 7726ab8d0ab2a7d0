import {
  cardOf,
  documentOfTemplate,
  emptyDocument,
  inMapOrder,
  type MapCard,
  type MapDocument,
  type MapFacts,
  type MapNames,
  ROW_KINDS,
  type RowKind,
} from '@viaggio/domain/maps';

/** Maps to draw: one as people write them, one as large as they get, and hostile ones. */

export const NAMES: MapNames = {
  personas: new Map([
    ['p1', 'Giulia, mamma di fretta'],
    ['p2', 'Ettore, nonno digitale'],
  ]),
  touchpoints: new Map(),
};

function idsOf(): () => string {
  let made = 0;
  return () => `n${++made}`;
}

type Told = Partial<Record<RowKind, readonly (readonly Partial<MapCard>[])[]>>;

const TOLD: Told = {
  goals: [
    [{ text: 'Voglio scarpe comode entro venerdì' }],
    [{ text: 'Voglio spendere il giusto, senza sorprese' }],
    [{ text: 'Voglio pagare in due minuti' }],
    [{ text: 'Voglio sapere quando arrivano' }],
    [{ text: 'Voglio dirlo alle amiche' }],
  ],
  actions: [
    [{ text: 'Chiede alle altre mamme' }, { text: 'Cerca «scarpe bimbo misura 28»' }],
    [{ text: 'Apre quattro schede e confronta' }, { text: 'Legge le recensioni con una stella' }],
    [{ text: 'Mette nel carrello dal telefono' }, { text: 'Torna la sera dal computer', optional: true }],
    [{ text: 'Segue la spedizione' }, { text: 'Chiama perché il pacco è fermo', origin: 'drafted' }],
    [{ text: 'Scrive una recensione', origin: 'hypothesis' }],
  ],
  words: [
    [{ text: 'Non so mai che misura prendere' }],
    [{ text: 'Non capivo i costi di spedizione: li ho scoperti solo alla fine, perché?', score: -1.4 }],
    [{ text: 'Facile, però la carta non passava', score: -0.5 }],
    [{ text: 'La signora al telefono è stata gentilissima', score: 1.6 }],
    [{ text: 'Le consiglio a tutte' }],
  ],
  feelings: [
    [
      { score: 0.5, persona: 'p1' },
      { score: 1, persona: 'p2' },
      { score: 1.5, ideal: true },
    ],
    [
      { score: -1.4, persona: 'p1', text: 'si sente presa in giro' },
      { score: 0, persona: 'p2' },
      { score: 1, ideal: true },
    ],
    [
      { score: -0.6, persona: 'p1' },
      { score: -1.8, persona: 'p2' },
      { score: 1.5, ideal: true },
    ],
    [
      { score: 1.2, persona: 'p1' },
      { score: 2, ideal: true },
    ],
    [
      { score: 1.6, persona: 'p1' },
      { score: 1.5, persona: 'p2' },
      { score: 2, ideal: true },
    ],
  ],
  pains: [
    [],
    [
      { text: 'I costi di spedizione compaiono solo nell’ultimo passo' },
      { text: 'Due tabelle delle misure che si contraddicono' },
    ],
    [{ text: 'Pagamento rifiutato senza dire perché · 212 clienti colpiti', origin: 'drafted' }],
    [{ text: 'Nessun avviso quando il pacco è in ritardo' }],
    [],
  ],
  opportunities: [
    [{ text: 'Guida alle misure con una foto del piede', value: 4, effort: 3 }],
    [
      {
        text: 'Mostrare la spedizione già nella scheda del prodotto',
        value: 5,
        effort: 1,
        owner: 'Anna',
        due: '2026-12-31',
      },
    ],
    [{ text: 'Pagare a rate', value: 3, effort: 4, origin: 'hypothesis' }],
    [{ text: 'Un messaggio prima che chiamino', value: 4, effort: 2 }],
    [],
  ],
};

/** Five stages, two personas, everything a map may hold. */
export function writtenMap(): MapDocument {
  const newId = idsOf();
  const template = documentOfTemplate('advocacy', 'it', newId, true);
  const kept = template.rows.filter((row) => row.kind === 'response' || row.kind === 'touchpoints');
  const told = template.rows.flatMap((row) =>
    (TOLD[row.kind] ?? []).flatMap((cards, stage) =>
      cards.map((card) => cardOf({ ...card, id: newId(), row: row.id, stage: template.stages[stage]!.id })),
    ),
  );
  const map = {
    ...template,
    title: 'Comprare le scarpe dei bimbi: il percorso di Giulia',
    personas: ['p1', 'p2'],
    cards: [...template.cards.filter((card) => kept.some((row) => row.id === card.row)), ...told],
  };
  return { ...map, cards: inMapOrder(map) };
}

/** As large as the bar asks: twelve stages, twenty rows, five personas, and more text than one would read. */
export function largeMap(): MapDocument {
  const newId = idsOf();
  const stages = Array.from({ length: 12 }, (_, i) => ({
    id: `s${i}`,
    name: `Fase numero ${i + 1}`,
    words: i % 3 === 0 ? 'Perché è così difficile?' : '',
    binding: null,
  }));
  const rows = ROW_KINDS.map((kind) => ({
    id: kind,
    kind,
    title: kind === 'text' ? 'Una riga con un nome suo, piuttosto lungo' : '',
    hidden: false,
    lane: '',
  }));
  const long =
    'Però la consegna è arrivata tardi e nessuno ha saputo dire perché, così ha richiamato tre volte. ';
  const cards = stages.flatMap((stage, s) =>
    rows.flatMap((row, r) =>
      Array.from({ length: 1 + ((s + r) % 2) }, (_, n) =>
        cardOf({
          id: newId(),
          row: row.id,
          stage: stage.id,
          text:
            row.kind === 'feelings'
              ? ''
              : (s * 7 + r * 3 + n) % 17 === 0
                ? long.repeat(3)
                : `Cosa ${s + 1}.${r + 1}: ${long.slice(0, 20 + ((s * 13 + r * 5 + n) % 50))}`,
          persona: row.kind === 'feelings' ? `p${n % 5}` : null,
          score: row.kind === 'feelings' ? ((s * 3 + n * 2) % 9) / 2 - 2 : null,
        }),
      ),
    ),
  );
  return {
    ...emptyDocument('Una mappa molto grande', 'it'),
    personas: ['p0', 'p1', 'p2', 'p3', 'p4'],
    stages,
    rows,
    cards,
  };
}

/** What our faces lack, what markup would take for its own, a text as long as it may be, a word without an end. */
export function hostileMap(): MapDocument {
  const rows = (['actions', 'words', 'touchpoints', 'notes'] as const).map((kind) => ({
    id: kind,
    kind,
    title: '',
    hidden: false,
    lane: 'Ufficio acquisti',
  }));
  const texts = [
    '😀 Che bello 👩‍🔬🇮🇹 ❤️',
    '日本語 → Ελληνικά ≈ кириллица ✓ Škoda Łódź ﬁne',
    '<script>alert("x")</script> & \u0007 \ud800',
    `${'Parolasenzafine'.repeat(30)}`,
    'Riga\n\nseconda\tterza',
    '…',
  ];
  return {
    ...emptyDocument('È «così» <b>& basta</b> 😀', 'it'),
    stages: [
      { id: 'a', name: 'Città 🏙️', words: '«Già tra virgolette»', binding: null },
      { id: 'b', name: '', words: '', binding: null },
    ],
    rows,
    cards: rows.flatMap((row, r) =>
      texts.map((text, i) => cardOf({ id: `${r}-${i}`, row: row.id, stage: i % 2 === 0 ? 'a' : 'b', text })),
    ),
  };
}

export const FACTS: MapFacts = {
  period: '1 set – 30 nov 2026',
  people: 12480,
  currency: 'EUR',
  stages: [
    ['awareness', 12480, 4742, 6310, null],
    ['consideration', 4742, 996, 2904, 148000],
    ['purchase', 996, 438, 61, 3100],
    ['retention', 438, 53, 212, 9800],
    ['advocacy', 53, 0, 0, null],
  ].map(([stage, entered, movedOn, lost, value]) => ({
    stage: stage as string,
    measured: stage !== 'advocacy',
    entered: entered as number,
    movedOn: movedOn as number,
    lost: lost as number,
    valueAtStake: value as number | null,
    touchpoints: [],
    channels: [],
    feeling: null,
    words: [],
    snags: [],
    responses: [],
    unanswered: [],
  })),
};
