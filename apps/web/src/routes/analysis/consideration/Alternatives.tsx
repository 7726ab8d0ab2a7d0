import type { ConsiderationData } from '@viaggio/contract/reports';
import { LostDeals } from './LostDeals';
import { Rivals } from './Rivals';

/** What customers chose instead: why deals were lost, and the rivals they name. */
export function Alternatives({ data: { lostDeals, rivals, currency } }: { data: ConsiderationData }) {
  return (
    <>
      {lostDeals && lostDeals.deals + lostDeals.won > 0 && <LostDeals lost={lostDeals} currency={currency} />}
      {rivals && <Rivals rivals={rivals} currency={currency} />}
    </>
  );
}
