import type { person, personRow } from '@viaggio/contract/people';
import type { z } from 'zod';
import type { PersonRow } from '../../usecases/people/describeRows';
import type { PersonRecord } from '../../usecases/people/readPerson';
import type { Standing } from '../../usecases/people/standingOf';
import { instantOf, optionalInstantOf } from '../handlers/wire';

const sayStanding = (standing: Standing) => ({
  stage: standing.stage,
  name: standing.name,
  since: instantOf(standing.since),
  state: standing.state,
  lapsesAt: optionalInstantOf(standing.lapsesAt),
});

/** A person at a glance, as lists and the people behind a figure have it. */
export const sayPersonRow = (row: PersonRow): z.input<typeof personRow> => ({
  id: row.id,
  name: row.name,
  email: row.email,
  known: row.known,
  standing: row.standing && sayStanding(row.standing),
  contacts: row.contacts,
  firstContactAt: optionalInstantOf(row.firstContactAt),
  lastContactAt: optionalInstantOf(row.lastContactAt),
  lastTouchpoint: row.lastTouchpoint,
  lastChannel: row.lastChannel,
  revenue: row.revenue,
  orders: row.orders,
  feeling: row.feeling,
});

/** Nothing predicts yet: that is empty for everybody. */
export const sayPerson = (
  record: PersonRecord,
  personas: readonly { readonly id: number; readonly name: string }[],
): z.input<typeof person> => ({
  ...sayPersonRow(record),
  redirectedFrom: record.redirectedFrom,
  traits: record.traits,
  identifiers: record.identifiers.map(({ firstSeenAt, lastSeenAt, ...identifier }) => ({
    ...identifier,
    firstSeenAt: optionalInstantOf(firstSeenAt),
    lastSeenAt: optionalInstantOf(lastSeenAt),
  })),
  accounts: [...record.accounts],
  channels: [...record.channels],
  places: [...record.places],
  consent: record.consent.map(({ category, granted, at }) => ({ category, granted, at: instantOf(at) })),
  persona: personas[0]?.name ?? null,
  personas: personas.map(({ id, name }) => ({ id: String(id), name })),
  predictions: [],
  cycles: record.cycles,
  setApart: record.setApart,
});
