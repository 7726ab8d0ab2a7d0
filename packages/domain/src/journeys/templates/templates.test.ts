import { describe, expect, it } from 'vitest';
import { defaultCatalogue, type EventFilter } from '../../touchpoints/index';
import { checkModel } from '../checkModel';
import type { JourneyModel, WalkContact } from '../types';
import { walkStages } from '../walkStages';
import { templateFor, templateOf, templates } from './templates';

const DAY = 86_400_000;
const find = (id: string): JourneyModel => templateOf(id)!;

/** The domain's table: stage names and the customer's words, in both languages; the goal is marked. */
const TABLE: Record<string, string[]> = {
  familiarity: [
    'Scoperta · Awareness "So che esiste / I know it exists"',
    'Familiarità · Familiarity "Questa marca la riconosco / I recognise it"',
    'Valutazione · Consideration "Quale marca fa per me? / Which brand is for me?"',
    'Acquisto · Purchase "Prendo questo / I take this one" (goal)',
    'Fedeltà · Loyalty "Torno da loro / I come back"',
  ],
  advocacy: [
    'Scoperta · Awareness "Quale prodotto mi serve? / Which product do I need?"',
    'Valutazione · Consideration "Dove mi conviene comprarlo? / Where should I buy it?"',
    'Acquisto · Purchase "Facile e sicuro? / Easy and safe?" (goal)',
    'Fidelizzazione · Retention "Si ricordano di me / They remember me"',
    'Passaparola · Advocacy "Lo consiglio / I recommend it"',
  ],
  decision: [
    'Consapevolezza · Awareness "Ne ho sentito parlare / I heard of it"',
    'Considerazione · Consideration "Leggo e confronto / I read and compare"',
    'Decisione · Decision "Offerta migliore? Posso pagare a rate? / Best offer? Instalments?"',
    'Acquisto · Purchase "Ordino / I order" (goal)',
    'Post-acquisto · Post-purchase "Lo configuro, lo uso, dico la mia / I set it up, use it, speak up"',
  ],
  'before-after': [
    'Esigenza · Need "Ho un problema / I have a problem"',
    'Soluzione · Solution "Come lo risolvo? / How do I solve it?"',
    'Acquisto · Purchase "Aiutami a scegliere / Help me choose" (goal)',
    'Uso e valutazione · Use "Ho fatto bene? / Was I right?"',
    'Riacquisto · Repurchase "Perché ricomprare? / Why again?"',
  ],
  'see-think-do-care': [
    'Pubblico · See "Li ho visti in giro / I have seen them around"',
    'Interesse · Think "Ci sto pensando / I am thinking about it"',
    'Acquisto · Do "Lo prendo / I will take it" (goal)',
    'Relazione · Care "Ci sono, quando serve / They are there when I need them"',
  ],
  aarrr: [
    'Acquisizione · Acquisition "Provo / I try"',
    'Attivazione · Activation "Funziona! / It works!" (goal)',
    'Ritorno · Retention "Lo uso ancora / I keep using it"',
    'Ricavi · Revenue "Vale il prezzo / Worth it"',
    'Referral · Referral "Invito un collega / I invite a colleague"',
  ],
  b2b: [
    'Azienda target · Target "Non vi conosco ancora / I do not know you yet"',
    'Interesse · Interest "Parliamone / Let’s talk"',
    'Opportunità · Opportunity "Abbiamo budget / We have a budget"',
    'Trattativa · Negotiation "Mi serve il preventivo / Send the quote"',
    'Avvio · Onboarding "Fateci partire / Get us started" (goal)',
    'Cliente · Customer "Risolvete in fretta? / Do you fix things fast?"',
    'Rinnovo e sviluppo · Renewal and growth "Restiamo? / Do we stay?"',
  ],
  service: [
    'Problema · Problem "Non funziona / It\'s broken"',
    'Contatto · Contact "Chi chiamo? / Whom do I call?"',
    'Attesa · Waiting "A che punto siamo? / How far are we?"',
    'Soluzione · Resolution "Risolto / Solved" (goal)',
    'Conferma · Confirmation "Davvero a posto / Truly fine"',
  ],
};

describe('the eight templates', () => {
  it('are those of the domain, stage by stage, word by word', () => {
    const told = templates().map(({ id, stages }) => [
      id,
      stages.map(
        ({ name, says, goal }) => `${name.it} · ${name.en} "${says.it} / ${says.en}"${goal ? ' (goal)' : ''}`,
      ),
    ]);
    expect(Object.fromEntries(told)).toEqual(TABLE);
    expect(templates().map(({ id }) => id)).toEqual(Object.keys(TABLE));
  });

  it('are sound on the default catalogue: every rule names touchpoints that exist', () => {
    for (const model of templates()) expect(checkModel(model, defaultCatalogue())).toEqual([]);
  });

  it('pair every stage with a response of ours, in both languages', () => {
    for (const { stages } of templates()) {
      for (const { response } of stages) {
        expect(response.it.length).toBeGreaterThan(20);
        expect(response.en.length).toBeGreaterThan(20);
        expect(response.it).not.toBe(response.en);
      }
      expect(new Set(stages.map(({ response }) => response.en)).size).toBe(stages.length);
    }
  });

  it('walk people, but accounts in b2b and cases in service', () => {
    expect(templates().map(({ id, key }) => `${id}: ${key.kind}`)).toEqual([
      'familiarity: person',
      'advocacy: person',
      'decision: person',
      'before-after: person',
      'see-think-do-care: person',
      'aarrr: person',
      'b2b: account',
      'service: case',
    ]);
    expect(find('service').key).toMatchObject({ property: 'ticketId' });
  });

  it('lapse after 60 days before the goal and 365 after', () => {
    for (const { lapseDays } of templates()) expect(lapseDays).toEqual({ beforeGoal: 60, afterGoal: 365 });
  });

  it('start again where a new purchase begins, never from an earlier page on the way to the goal', () => {
    const reentrant = templates().map(({ id, stages }) => [
      id,
      stages.filter((stage) => stage.reentrant).map((stage) => stage.id),
    ]);
    expect(Object.fromEntries(reentrant)).toEqual({
      familiarity: ['consideration'],
      advocacy: ['consideration'],
      decision: ['decision'],
      'before-after': ['solution', 'repurchase'],
      'see-think-do-care': ['think'],
      aarrr: [],
      b2b: ['negotiation', 'renewal'],
      service: ['waiting'],
    });
    for (const { stages } of templates()) {
      const goal = stages.findIndex((stage) => stage.goal);
      stages.slice(0, Math.max(0, goal - 1)).forEach((stage) => {
        expect(stage.reentrant).toBe(false);
      });
    }
  });

  it('end with a reason', () => {
    const reasons = (id: string) => find(id).exits.map((exit) => exit.reason);
    expect(reasons('advocacy')).toEqual(['order_cancelled', 'returned', 'subscription_cancelled']);
    expect(reasons('b2b')).toEqual([
      'lost_price',
      'lost_rival',
      'lost_budget',
      'lost',
      'subscription_cancelled',
      'order_cancelled',
    ]);
    for (const { exits } of templates()) expect(exits.length).toBeGreaterThan(0);
  });

  it('are chosen by what is sold', () => {
    const chosen = (['shop', 'services', 'companies', 'support'] as const).map((it) => templateFor(it).id);
    expect(chosen).toEqual(['advocacy', 'before-after', 'b2b', 'service']);
    expect(templateOf('none')).toBeUndefined();
  });
});

/** Walks touchpoints of the default catalogue, one a day, all acts of the customer; gives "stage end" of each stay. */
function story(id: string, ...touchpoints: string[]): string[] {
  const model = find(id);
  const contacts = touchpoints.map((touchpoint, day): WalkContact => {
    const stages = model.stages.flatMap((stage, i) =>
      stage.entry.touchpoints.includes(touchpoint) ? [i] : [],
    );
    const exit = model.exits.findIndex((it) => it.touchpoints.includes(touchpoint));
    return { time: day * DAY, actor: 'customer', stages, exit };
  });
  return walkStages(model, contacts, 0).stays.map(({ stage, end }) => `${model.stages[stage]!.id} ${end}`);
}

describe('stories', () => {
  it('of a shop: found, weighed, bought, bought again, recommended', () => {
    expect(
      story(
        'advocacy',
        'arrived-search',
        'product-viewed',
        'arrived-search',
        'cart-viewed',
        'order-completed',
        'email-opened',
        'order-completed',
        'review-posted',
      ),
    ).toEqual([
      'awareness moved',
      'consideration moved',
      'purchase moved',
      'retention moved',
      'advocacy open',
    ]);
  });

  it('of a shop: a customer who weighs something again starts over, and a return ends it', () => {
    expect(story('advocacy', 'order-completed', 'product-viewed', 'cart-viewed', 'order-refunded')).toEqual([
      'purchase restarted',
      'consideration exited',
    ]);
  });

  it('of one purchase with its confirmation page: not a repeated purchase', () => {
    expect(story('advocacy', 'checkout-started', 'order-confirmation', 'order-completed')).toEqual([
      'consideration moved',
      'purchase open',
    ]);
  });

  it('of services: every further purchase is a journey of its own', () => {
    expect(
      story(
        'before-after',
        'content-read',
        'quote-requested',
        'deal-won',
        'onboarding-completed',
        'deal-won',
        'deal-won',
      ),
    ).toEqual([
      'need moved',
      'solution moved',
      'purchase moved',
      'use moved',
      'repurchase restarted',
      'repurchase open',
    ]);
  });

  it('of a software: milestones in any order never start over', () => {
    expect(
      story(
        'aarrr',
        'signed-up',
        'order-completed',
        'onboarding-completed',
        'signed-up',
        'app-used',
        'invite-sent',
      ),
    ).toEqual(['acquisition moved', 'revenue moved', 'referral open']);
  });

  it('of a company: from the fair to the renewal, or to the deal that was lost', () => {
    const way = ['fair-visited', 'meeting-held', 'deal-opened', 'deal-negotiated'];
    expect(
      story('b2b', ...way, 'deal-won', 'ticket-opened', 'subscription-renewed', 'subscription-renewed'),
    ).toEqual([
      'target moved',
      'interest moved',
      'opportunity moved',
      'negotiation moved',
      'onboarding moved',
      'customer moved',
      'renewal restarted',
      'renewal open',
    ]);
    expect(story('b2b', ...way, 'deal-lost').at(-1)).toBe('negotiation exited');
  });

  it('of a request for help: solved, opened again, truly solved', () => {
    expect(
      story(
        'service',
        'snag-met',
        'ticket-opened',
        'ticket-followed',
        'ticket-resolved',
        'ticket-reopened',
        'ticket-resolved',
        'survey-answered',
      ),
    ).toEqual([
      'problem moved',
      'contact moved',
      'waiting moved',
      'resolution restarted',
      'waiting moved',
      'resolution moved',
      'confirmation open',
    ]);
  });
});

describe('the reason of a lost deal', () => {
  /** Only what these filters use: names, and conditions that contain a word. */
  const matches = (filter: EventFilter, name: string, properties: Record<string, string>) =>
    (filter.events ?? []).includes(name) &&
    (filter.where ?? []).every(({ property, value }) =>
      (properties[property] ?? '').toLowerCase().includes(String(value)),
    );
  const reasonOf = (name: string, properties: Record<string, string>) =>
    find('b2b').exits.find(({ filters }) => filters.some((it) => matches(it, name, properties)))?.reason;

  it('is read from its words, in both languages, else left to the plain rule', () => {
    expect(reasonOf('Deal Lost', { reason: 'Prezzo troppo alto' })).toBe('lost_price');
    expect(reasonOf('Deal Stage Changed', { stage: 'Closed lost', reason: 'Competitor' })).toBe('lost_rival');
    expect(reasonOf('Deal Stage Changed', { new_stage: 'Persa', reason: 'Budget rinviato' })).toBe(
      'lost_budget',
    );
    expect(reasonOf('Deal Stage Changed', { stage: 'Won', reason: 'price' })).toBeUndefined();
    expect(reasonOf('Deal Lost', {})).toBeUndefined();
    expect(find('b2b').exits[3]).toMatchObject({ reason: 'lost', touchpoints: ['deal-lost'] });
  });

  it('fits in what one rule may hold', () => {
    for (const { filters } of find('b2b').exits) expect(filters.length).toBeLessThanOrEqual(50);
  });
});
