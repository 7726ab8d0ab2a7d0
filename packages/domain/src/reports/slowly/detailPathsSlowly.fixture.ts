import { type PathDetails, type PathDetailsQuery, REST } from '../../ports/reportStore';
import { quantileExact } from '../../statistics/index';
import { cut } from './countPathsSlowly.fixture';
import { attributeOf, distinct, type TravelContact, type Traveller } from './traveller.fixture';
import { stepsOf, traversalsOf } from './traversals.fixture';

/** A contact that stands at a place which is shown, and the one after it, where that is shown too. */
interface Stand {
  readonly person: string;
  readonly step: number;
  readonly from: number;
  readonly to: number | undefined;
  readonly took: number;
}

/** Typical times and people of what is shown of paths, place by place. */
export function detailPathsSlowly(travellers: readonly Traveller[], query: PathDetailsQuery): PathDetails {
  const stands = traversalsOf(travellers, query)
    .flatMap((it) => cut(it, query))
    .flatMap(({ person, contacts }) => standsOf(person, stepsOf(contacts, query), query));
  const keys = (rows: readonly Stand[], keyOf: (stand: Stand) => string) => [...new Set(rows.map(keyOf))];
  const linkOf = ({ step, from, to }: Stand) => `${step}/${from}/${to}`;
  const nodeOf = ({ step, from }: Stand) => `${step}/${from}`;
  const links = stands.filter(({ to }) => to !== undefined);
  return {
    links: keys(links, linkOf).map((key) => {
      const here = links.filter((it) => linkOf(it) === key);
      const { step, from, to } = here[0]!;
      const median = quantileExact(
        here.map(({ took }) => took),
        0.5,
      )!;
      return { step, from, to: to!, median, customers: customersOf(here) };
    }),
    nodes: keys(stands, nodeOf).map((key) => {
      const here = stands.filter((it) => nodeOf(it) === key);
      return { step: here[0]!.step, value: here[0]!.from, customers: customersOf(here) };
    }),
  };
}

const customersOf = (stands: readonly Stand[]): number =>
  distinct(stands.map(({ person }) => Number(person))).length;

function standsOf(person: string, contacts: readonly TravelContact[], query: PathDetailsQuery): Stand[] {
  const atEnd = query.endAt !== undefined && query.startAt === undefined;
  const shown = atEnd ? contacts.slice(-query.steps) : contacts.slice(0, query.steps);
  const empty = atEnd ? query.steps - shown.length : 0;
  const nameAt = (step: number, contact: TravelContact): number => {
    const number = attributeOf(contact, query.by);
    return query.shown.find((it) => it.step === step && it.number === number)?.as ?? REST;
  };
  return shown.map((contact, i) => {
    const step = empty + i + 1;
    const next = shown[i + 1];
    return {
      person,
      step,
      from: nameAt(step, contact),
      to: next && nameAt(step + 1, next),
      took: next ? next.time - contact.time : 0,
    };
  });
}
