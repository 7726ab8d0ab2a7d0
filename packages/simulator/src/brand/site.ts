/** The brand's addresses: reserved domains, so that nothing here can ever reach anybody. */
export const BRAND = 'Casa Bricco';
export const SITE = 'https://www.casabricco.example';
export const CURRENCY = 'EUR';

export interface Article {
  readonly slug: string;
  readonly title: string;
}

export const ARTICLES: readonly Article[] = [
  { slug: 'quale-moka-scegliere', title: 'Quale moka scegliere: guida in cinque domande' },
  { slug: 'moka-o-espresso', title: 'Moka o espresso? Le differenze in tazza' },
  { slug: 'come-pulire-la-moka', title: 'Come si pulisce la moka (senza sapone)' },
  { slug: 'macinatura-perfetta', title: 'La macinatura giusta per ogni metodo' },
  { slug: 'caffe-in-ufficio', title: 'Il caffè in ufficio: quanto costa davvero' },
  { slug: 'idee-regalo-per-chi-ama-il-caffe', title: 'Dodici idee regalo per chi ama il caffè' },
  { slug: 'arabica-e-robusta', title: 'Arabica e robusta, spiegate bene' },
  { slug: 'moka-a-induzione', title: 'La moka sul piano a induzione' },
  { slug: 'cappuccino-a-casa', title: 'Il cappuccino come al bar, a casa' },
  { slug: 'calcare-e-macchina', title: 'Calcare: ogni quanto pulire la macchina' },
  { slug: 'quanto-caffe-al-giorno', title: 'Quanti caffè al giorno?' },
  { slug: 'storia-della-moka', title: 'Storia della caffettiera di casa' },
];

export const GUIDES: readonly Article[] = [
  { slug: 'primo-utilizzo-moka', title: 'Primo utilizzo della moka' },
  { slug: 'montare-la-macchina', title: 'Montare e accendere la macchina' },
  { slug: 'sostituire-la-guarnizione', title: 'Sostituire la guarnizione' },
  { slug: 'decalcificare', title: 'Decalcificare in dieci minuti' },
  { slug: 'regolare-la-macinatura', title: 'Regolare la macinatura' },
];

export const SEARCHES: readonly string[] = [
  'moka induzione',
  'moka 3 tazze',
  'macchina espresso piccola',
  'macinacaffè silenzioso',
  'capsule compatibili',
  'guarnizione moka',
  'caffè in grani',
  'decaffeinato',
  'regalo mamma',
  'tazzine',
  'montalatte',
  'decalcificante',
  'idee regalo natale',
  'monorigine',
];

/** Discount codes in circulation during the year. */
export const COUPONS = ['BENVENUTO10', 'BLACK25', 'NATALE15', 'MAMMA10', 'UFFICIO8', 'AMICI10'] as const;
