/** The catalogue of Casa Bricco, an invented Italian maker of moka pots, small machines and coffee. */
export const CATEGORIES = ['moka', 'macchine', 'caffe', 'accessori', 'regali'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Grammatical gender and number of the Italian name: feminine or masculine, singular or plural. */
export type Agreement = 'fs' | 'ms' | 'fp' | 'mp';

export interface Product {
  readonly sku: string;
  readonly slug: string;
  readonly category: Category;
  readonly name: string;
  /** With its article, as it stands inside a sentence. */
  readonly it: string;
  readonly agreement: Agreement;
  readonly en: string;
  readonly enPlural: boolean;
  /** Prices in EUR, value-added tax included; cost is what one piece costs the brand. */
  readonly price: number;
  readonly cost: number;
  /** Has to be set up, so people look for instructions. */
  readonly setUp: boolean;
  /** Is used up, so people come back for it. */
  readonly consumable: boolean;
}

type Row = readonly [
  sku: string,
  name: string,
  it: string,
  agreement: Agreement,
  en: string,
  price: number,
  cost: number,
];

const ROWS: Readonly<Record<Category, readonly Row[]>> = {
  moka: [
    ['MK-AL1', 'Moka Alba 1 tazza', 'la moka Alba da 1 tazza', 'fs', 'the 1-cup Alba moka', 24.9, 9.1],
    ['MK-AL3', 'Moka Alba 3 tazze', 'la moka Alba da 3 tazze', 'fs', 'the 3-cup Alba moka', 29.9, 10.8],
    ['MK-AL6', 'Moka Alba 6 tazze', 'la moka Alba da 6 tazze', 'fs', 'the 6-cup Alba moka', 36.9, 13.4],
    ['MK-BR2', 'Moka Brina induzione 2 tazze', 'la moka Brina', 'fs', 'the 2-cup Brina moka', 42.9, 17.2],
    [
      'MK-BR4',
      'Moka Brina induzione 4 tazze',
      'la moka Brina da 4',
      'fs',
      'the 4-cup Brina moka',
      49.9,
      19.9,
    ],
    ['MK-BR6', 'Moka Brina induzione 6 tazze', 'la Brina grande', 'fs', 'the large Brina', 59.9, 24.5],
    ['MK-CR3', 'Moka Crema 3 tazze', 'la moka Crema', 'fs', 'the Crema moka', 39.9, 15.6],
    [
      'MK-VE3',
      'Moka Vespro smaltata 3 tazze',
      'la moka Vespro',
      'fs',
      'the enamelled Vespro moka',
      44.9,
      18.3,
    ],
    ['MK-SV6', 'Moka elettrica Sveglia', 'la moka elettrica', 'fs', 'the electric moka', 69.9, 31.0],
  ],
  macchine: [
    [
      'MC-PI1',
      'Macchina espresso Piccola',
      'la macchina Piccola',
      'fs',
      'the Piccola espresso machine',
      149,
      82,
    ],
    ['MC-NO1', 'Macchina espresso Nora', 'la Nora', 'fs', 'the Nora espresso machine', 249, 138],
    ['MC-NO2', 'Macchina espresso Nora Pro', 'la Nora Pro', 'fs', 'the Nora Pro', 429, 241],
    ['MC-TR1', 'Macchina a capsule Tre', 'la macchina a capsule', 'fs', 'the capsule machine', 99, 58],
    ['MC-GR1', 'Macinacaffè Grano', 'il macinacaffè', 'ms', 'the Grano grinder', 79, 38],
    [
      'MC-GR2',
      'Macinacaffè Grano Silenzio',
      'il macinacaffè Silenzio',
      'ms',
      'the quiet Grano grinder',
      129,
      64,
    ],
    ['MC-NU1', 'Montalatte Nuvola', 'il montalatte', 'ms', 'the Nuvola milk frother', 49.9, 22],
    ['MC-BO1', "Bollitore Collo d'Oca", 'il bollitore', 'ms', 'the gooseneck kettle', 64.9, 29],
    ['MC-SO1', 'Spremiagrumi Sole', 'lo spremiagrumi', 'ms', 'the Sole citrus press', 54.9, 24],
  ],
  caffe: [
    ['CF-CL2', 'Caffè Classico macinato 250 g', 'il caffè Classico', 'ms', 'the Classico blend', 6.5, 2.9],
    [
      'CF-CL1',
      'Caffè Classico in grani 1 kg',
      'il Classico in grani',
      'ms',
      'the Classico beans',
      19.9,
      10.2,
    ],
    ['CF-AR2', 'Caffè Arabica macinato 250 g', "l'Arabica macinato", 'ms', 'the ground Arabica', 8.2, 3.8],
    ['CF-AR1', 'Caffè Arabica in grani 1 kg', "l'Arabica in grani", 'ms', 'the Arabica beans', 25.9, 13.5],
    ['CF-DK2', 'Caffè Dek macinato 250 g', 'il decaffeinato', 'ms', 'the decaf', 7.2, 3.3],
    [
      'CF-ET2',
      'Monorigine Etiopia 250 g',
      'il monorigine Etiopia',
      'ms',
      'the Ethiopian single origin',
      11.9,
      5.9,
    ],
    [
      'CF-BR2',
      'Monorigine Brasile 250 g',
      'il monorigine Brasile',
      'ms',
      'the Brazilian single origin',
      10.9,
      5.2,
    ],
    ['CF-CP3', 'Capsule Classico 30 pezzi', 'le capsule Classico', 'fp', 'the Classico capsules', 11.4, 5.1],
    [
      'CF-CP1',
      'Capsule Classico 100 pezzi',
      'le capsule da 100',
      'fp',
      'the pack of 100 capsules',
      34.9,
      16.2,
    ],
    ['CF-UF3', 'Caffè Ufficio in grani 3 kg', 'il caffè Ufficio', 'ms', 'the Ufficio beans', 52, 29.5],
  ],
  accessori: [
    ['AC-GU3', 'Guarnizioni e filtro 3 tazze', 'le guarnizioni', 'fp', 'the seals', 6.9, 1.6],
    ['AC-GU6', 'Guarnizioni e filtro 6 tazze', 'le guarnizioni grandi', 'fp', 'the large seals', 8.9, 2.0],
    ['AC-TZ6', 'Set 6 tazzine Brera', 'le tazzine Brera', 'fp', 'the Brera cups', 34.9, 13.8],
    ['AC-BI4', 'Set 4 bicchierini', 'i bicchierini', 'mp', 'the espresso glasses', 18.9, 6.9],
    ['AC-BA1', 'Barattolo salvaroma', 'il barattolo salvaroma', 'ms', 'the airtight jar', 19.9, 7.4],
    ['AC-DE1', 'Decalcificante 500 ml', 'il decalcificante', 'ms', 'the descaler', 8.5, 2.2],
    ['AC-BL1', 'Bilancia di precisione', 'la bilancia', 'fs', 'the scale', 39.9, 17.5],
    ['AC-CU6', 'Set 6 cucchiaini', 'i cucchiaini', 'mp', 'the little spoons', 12.9, 4.1],
  ],
  regali: [
    ['RG-CO1', 'Confezione Coccola', 'la confezione Coccola', 'fs', 'the Coccola gift box', 32.9, 14.9],
    ['RG-CB1', 'Confezione Colazione', 'la confezione Colazione', 'fs', 'the breakfast gift box', 54.9, 25.2],
    ['RG-IN1', 'Cofanetto Intenditore', 'il cofanetto Intenditore', 'ms', 'the connoisseur box', 89.9, 43],
    ['RG-CE1', 'Cesto Mattina', 'il cesto Mattina', 'ms', 'the Mattina hamper', 119, 61],
  ],
};

const CONSUMABLE = new Set(['AC-GU3', 'AC-GU6', 'AC-DE1']);

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export const PRODUCTS: readonly Product[] = CATEGORIES.flatMap((category) =>
  ROWS[category].map(([sku, name, it, agreement, en, price, cost]) => ({
    sku,
    slug: slugOf(name),
    category,
    name,
    it,
    agreement,
    en,
    enPlural: agreement === 'fp' || agreement === 'mp',
    price,
    cost,
    setUp: category === 'macchine' || category === 'moka',
    consumable: category === 'caffe' || CONSUMABLE.has(sku),
  })),
);

export const PRODUCTS_BY_CATEGORY: Readonly<Record<Category, readonly Product[]>> = {
  moka: PRODUCTS.filter((p) => p.category === 'moka'),
  macchine: PRODUCTS.filter((p) => p.category === 'macchine'),
  caffe: PRODUCTS.filter((p) => p.category === 'caffe'),
  accessori: PRODUCTS.filter((p) => p.category === 'accessori'),
  regali: PRODUCTS.filter((p) => p.category === 'regali'),
};

export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  moka: 'Moke',
  macchine: 'Macchine e piccoli elettrodomestici',
  caffe: 'Caffè',
  accessori: 'Accessori e ricambi',
  regali: 'Idee regalo',
};
