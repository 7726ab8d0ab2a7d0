import { DAY, fromRome, HOUR } from '../time/index';

export type IncidentKind =
  | 'viral_article'
  | 'broken_article_link'
  | 'broken_newsletter_link'
  | 'call_centre_understaffed'
  | 'payment_outage'
  | 'store_works'
  | 'mobile_checkout_bug'
  | 'courier_strike';

/** Something that truly went wrong, or well, with its dates: what an analysis should find. */
export interface Incident {
  readonly kind: IncidentKind;
  readonly name: { readonly it: string; readonly en: string };
  /** What it does to customers. */
  readonly effect: { readonly it: string; readonly en: string };
  /** UTC milliseconds; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly channel: string;
  readonly place: string;
}

interface Plan {
  readonly kind: IncidentKind;
  readonly name: Incident['name'];
  readonly effect: Incident['effect'];
  /** Days before the end of the simulation, and how many days it lasts. */
  readonly before: number;
  readonly days: number;
  readonly channel: string;
  readonly place?: string;
}

const PLANS: readonly Plan[] = [
  {
    kind: 'viral_article',
    name: { it: 'Articolo virale', en: 'Viral article' },
    effect: {
      it: 'Un giornale parla della guida alla moka: tre volte i nuovi visitatori, che comprano poco',
      en: 'A newspaper writes about the moka guide: three times the new visitors, who buy little',
    },
    before: 296,
    days: 4,
    channel: 'press',
  },
  {
    kind: 'broken_newsletter_link',
    name: { it: 'Link rotto nella newsletter', en: 'Broken link in the newsletter' },
    effect: {
      it: 'I clic portano a una pagina inesistente',
      en: 'Clicks lead to a page that does not exist',
    },
    before: 222,
    days: 14,
    channel: 'email',
  },
  {
    kind: 'call_centre_understaffed',
    name: { it: 'Centralino sotto organico', en: 'Call centre understaffed' },
    effect: { it: 'Attese lunghe e chiamate perse', en: 'Long waits and missed calls' },
    before: 186,
    days: 9,
    channel: 'phone',
  },
  {
    kind: 'payment_outage',
    name: { it: 'Pagamenti fuori servizio', en: 'Payment provider outage' },
    effect: {
      it: 'Quattro pagamenti online su cinque rifiutati',
      en: 'Four online payments in five refused',
    },
    before: 150,
    days: 2,
    channel: 'shop',
  },
  {
    kind: 'store_works',
    name: { it: 'Negozio di Bologna chiuso per lavori', en: 'Bologna store closed for works' },
    effect: { it: 'Nessuna visita né vendita a Bologna', en: 'No visits and no sales in Bologna' },
    before: 121,
    days: 21,
    channel: 'store',
    place: 'bologna-centro',
  },
  {
    kind: 'mobile_checkout_bug',
    name: { it: 'Errore alla cassa da telefono', en: 'Mobile checkout bug' },
    effect: {
      it: 'Sei ordini su sette da telefono non si concludono',
      en: 'Six mobile orders in seven cannot be completed',
    },
    before: 68,
    days: 9,
    channel: 'shop',
  },
  {
    kind: 'courier_strike',
    name: { it: 'Sciopero del corriere', en: 'Courier strike' },
    effect: {
      it: 'Consegne in ritardo di giorni, recensioni pessime',
      en: 'Deliveries days late, dreadful reviews',
    },
    before: 40,
    days: 12,
    channel: 'delivery',
  },
];

/** On the last whole day, for whoever looks at what is new since yesterday. */
const YESTERDAY: readonly Plan[] = [
  {
    kind: 'payment_outage',
    name: { it: 'Pagamenti fuori servizio ieri', en: 'Payment provider outage yesterday' },
    effect: {
      it: 'Quattro pagamenti online su cinque rifiutati',
      en: 'Four online payments in five refused',
    },
    before: 1,
    days: 1,
    channel: 'shop',
  },
  {
    kind: 'viral_article',
    name: { it: 'Articolo virale ieri', en: 'Viral article yesterday' },
    effect: {
      it: 'Un giornale parla della guida alla moka: tre volte i nuovi visitatori, che comprano poco',
      en: 'A newspaper writes about the moka guide: three times the new visitors, who buy little',
    },
    before: 1,
    days: 1,
    channel: 'press',
  },
  {
    kind: 'broken_article_link',
    name: { it: 'Link rotto nell’articolo', en: 'Broken link in the article' },
    effect: {
      it: 'Metà dei lettori del giornale arriva su una pagina inesistente',
      en: 'Half of the readers of the newspaper land on a page that does not exist',
    },
    before: 1,
    days: 1,
    channel: 'press',
  },
];

/** The incidents that fall inside the simulated months, in order of time. */
export function incidentsOf(fromDay: number, endDay: number, yesterday = false): readonly Incident[] {
  return [...PLANS, ...(yesterday ? YESTERDAY : [])]
    .filter((plan) => endDay - plan.before >= fromDay)
    .map((plan) => ({
      kind: plan.kind,
      name: plan.name,
      effect: plan.effect,
      from: fromRome(endDay - plan.before, 0),
      to: fromRome(endDay - plan.before + plan.days, 0),
      channel: plan.channel,
      place: plan.place ?? '',
    }));
}

/** True while the incident lasts. */
export function isDuring(incident: Incident, time: number): boolean {
  return time >= incident.from && time < incident.to;
}

/** Newsletters leave on the first and third Thursday of the month, at ten. */
export function newsletterTimes(fromDay: number, endDay: number): readonly number[] {
  const times: number[] = [];
  for (let day = fromDay; day <= endDay; day += 1) {
    const date = new Date(day * DAY);
    const first = date.getUTCDate();
    if (date.getUTCDay() === 4 && (first <= 7 || (first > 14 && first <= 21)))
      times.push(fromRome(day, 10 * HOUR));
  }
  return times;
}
