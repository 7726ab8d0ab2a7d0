import type { ReactNode } from 'react';
import type { ReportBody } from '../../../api';
import type { ReportSearch } from '../../../app/analysisSearches';
import { Panel } from '../../../components/Panel';
import { PeopleBehind } from '../../../components/PeopleBehind';
import { useOfGroup } from '../../../components/useOfGroup';
import { usePeriodName } from '../../../components/usePeriodName';
import { type ReportKind, ROUTE_OF, usualPeriodOf } from './reportKinds';
import { useAddress } from './useAddress';

interface Props<K extends ReportKind> {
  readonly kind: K;
  readonly body: ReportBody<(typeof ROUTE_OF)[K]>;
  readonly search: ReportSearch;
  readonly cell: string;
  readonly title: ReactNode;
  readonly children?: ReactNode;
}

/** The customers behind a figure. Which figure is in the address, so that the panel can be sent to a colleague. */
export function PeoplePanel<K extends ReportKind>({ kind, body, search, cell, title, children }: Props<K>) {
  const { open } = useAddress();
  const period = useOfGroup(usePeriodName(search, usualPeriodOf(kind)), search);
  return (
    <Panel key={cell} title={title} kicker={period} onClose={() => open(undefined)}>
      {children}
      <PeopleBehind report={ROUTE_OF[kind]} body={body} cell={cell} />
    </Panel>
  );
}
