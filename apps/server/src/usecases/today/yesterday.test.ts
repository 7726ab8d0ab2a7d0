import { planSentence, sentencesIt, writeSentence } from '@viaggio/domain/today';
import { createAccessControl, createAlertStore, createIdentityDecisions } from '@viaggio/stores/control';
import { createTodayStore } from '@viaggio/stores/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAIL_TEXTS } from '../../channels/email/texts/index';
import { createWriting } from '../../channels/email/writeValues';
import { type SimulatedShop, simulatedShop } from '../reports/testing/simulatedShop.fixture';
import { readToday, type TodayReport } from './readToday';

/** A Friday, at nine in the morning in Rome. */
const NOW = Date.UTC(2026, 10, 27, 8);
/** As many a day as the example of an account has: 20,000 in a year. */
const CUSTOMERS = 5_000;
const MONTHS = 3;
const DAY_MS = 86_400_000;

let shop: SimulatedShop;
let today: TodayReport;
beforeAll(async () => {
  shop = await simulatedShop({ seed: 7, customers: CUSTOMERS, months: MONTHS, yesterday: true }, NOW);
  const control = createAccessControl(shop.world.control);
  const deps = {
    ...shop.deps,
    now: () => NOW,
    today: createTodayStore(shop.world.events.driver),
    alerts: createAlertStore(shop.world.control),
    sources: control.sources,
    decisions: createIdentityDecisions(shop.world.control),
    namesOf: async (_: number, people: readonly string[]) => people.map((name) => ({ name, email: '' })),
  };
  today = await readToday(deps, shop.scope);
}, 600_000);
afterAll(() => shop.world.close());

describe('the example on any morning', () => {
  it('tells what was planted yesterday, in true sentences', () => {
    const written = createWriting(MAIL_TEXTS.it, 'EUR', 'Europe/Rome', 'it');
    const { findings } = today.changes;
    const said = findings.map((finding) =>
      writeSentence(planSentence(finding, today.weekday), {
        language: 'it',
        texts: sentencesIt,
        write: written.value,
      }),
    );
    const truth = shop.simulation.truth().incidents.filter(({ to }) => to > NOW - DAY_MS);
    expect(truth.map(({ kind }) => kind).toSorted()).toEqual([
      'broken_article_link',
      'payment_outage',
      'viral_article',
    ]);
    expect(findings).toHaveLength(3);
    expect(findings.find(({ subject }) => subject === 'awareness')).toMatchObject({
      figure: 'entered',
      span: 'day',
      tone: 'good',
    });
    const { from, to } = truth[0]!;
    const lost = shop.deliveries.filter(
      ({ item, time }) => item.event === 'Page Not Found' && time >= from && time < to,
    );
    const snag = findings.find(({ subject }) => subject === 'snag-met');
    expect(snag).toMatchObject({ tone: 'bad', value: new Set(lost.map(({ person }) => person)).size });
    expect(said.every((sentence) => /^Ieri \d+ .*, di solito \d+ il giovedì/.test(sentence))).toBe(true);
  });

  it('takes no week without a newsletter for news', () => {
    expect(today.changes.findings.map(({ subject }) => subject)).not.toContain('email');
  });
});
