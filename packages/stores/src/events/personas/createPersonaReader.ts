import type { NumberedChannelUse, PersonaReader } from '@viaggio/domain/ports/personas';
import type { Population } from '@viaggio/domain/ports/population';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';
import { timeKey, travellers } from '../reports/contacts/travellers';

/** Number of the customer among the actors of contacts. */
const CUSTOMER = 0;

/** People with `own`: the channels of the contacts they began themselves in the period, one entry for each contact. */
function ownContacts(query: Population, bind: Binder): string {
  const from = bind.add('UInt64', timeKey(query.from));
  const end = bind.add('UInt64', timeKey(Math.min(query.end, query.asOf)));
  const own = `arrayFilter((c, k, a) -> a = ${CUSTOMER} AND k >= ${from} AND k < ${end}, ch, t, ac)`;
  return `SELECT ${own} AS own ${travellers(query, bind, 'notEmpty(own)')}`;
}

/** How much customers use each channel, as sums over them. */
async function useOfChannels(driver: EventsDriver, query: Population): Promise<NumberedChannelUse> {
  const whole = new Binder();
  const apart = new Binder();
  const [[all], rows] = await Promise.all([
    driver.query<Record<'people' | 'contacts' | 'squares', string>>(
      `SELECT count() AS people, sum(length(own)) AS contacts, sum(length(own) * length(own)) AS squares
       FROM (${ownContacts(query, whole)})`,
      whole.params,
    ),
    driver.query<Record<'channel' | 'people' | 'contacts' | 'squares' | 'crossed', string>>(
      `SELECT used.1 AS channel, count() AS people, sum(used.2) AS contacts, sum(used.2 * used.2) AS squares,
         sum(used.2 * n) AS crossed
       FROM (SELECT length(own) AS n, arrayMap(c -> (c, countEqual(own, c)), arrayDistinct(own)) AS uses
         FROM (${ownContacts(query, apart)}))
       ARRAY JOIN uses AS used GROUP BY channel ORDER BY contacts DESC, channel`,
      apart.params,
    ),
  ]);
  return {
    people: Number(all?.people ?? 0),
    contacts: Number(all?.contacts ?? 0),
    squares: Number(all?.squares ?? 0),
    channels: rows.map((row) => ({
      channel: Number(row.channel),
      people: Number(row.people),
      contacts: Number(row.contacts),
      squares: Number(row.squares),
      crossed: Number(row.crossed),
    })),
  };
}

/** What customers of a persona do that no report asks. */
export const createPersonaReader = (driver: EventsDriver): PersonaReader => ({
  useOfChannels: (population) => useOfChannels(driver, population),
});
