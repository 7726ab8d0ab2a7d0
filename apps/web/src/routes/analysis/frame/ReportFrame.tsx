import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import type { ReportAnswer, ReportBody } from '../../../api';
import type { ReportSearch } from '../../../app/analysisSearches';
import { Fault } from '../../../components/Fault';
import { Progress } from '../../../components/Progress';
import { PeoplePanel } from './PeoplePanel';
import { ReportFoot } from './ReportFoot';
import css from './ReportFrame.module.css';
import { ReportHead } from './ReportHead';
import { ReportNav } from './ReportNav';
import type { ReportKind, ROUTE_OF } from './reportKinds';
import { useCounted } from './useCounted';
import { useLate } from './useLate';

type Route<K extends ReportKind> = (typeof ROUTE_OF)[K];

interface Props<K extends ReportKind> {
  readonly kind: K;
  readonly search: ReportSearch;
  readonly body: ReportBody<Route<K>> | undefined;
  readonly query: UseQueryResult<ReportAnswer<Route<K>>>;
  /** The answer in one sentence. */
  readonly says?: ReactNode;
  /** What is asked; it can be changed while the answer is on its way. */
  readonly question: ReactNode;
  /** Stands where the answer will, until it comes. */
  readonly skeleton: ReactNode;
  /** What a cell is called, and what is known of it besides its people. */
  readonly titleOf: (cell: string) => ReactNode;
  readonly evidenceOf?: (cell: string) => ReactNode;
  readonly children: (answer: ReportAnswer<Route<K>>) => ReactNode;
}

/** What all reports have in common: the question, the wait, the fault, the answer, what it rests on, its people. */
export function ReportFrame<K extends ReportKind>(props: Props<K>) {
  const { kind, search, body, query, says, question, skeleton, titleOf, evidenceOf, children } = props;
  const { t } = useCounted();
  const { data, error, refetch, isFetching } = query;
  const late = useLate(isFetching);
  const answer = useRef<HTMLDivElement>(null);
  return (
    <div className={css.page}>
      <ReportNav />
      <ReportHead kind={kind} search={search} body={body} answer={data} picture={() => answer.current} />
      {says && <p className={css.says}>{says}</p>}
      <div className={css.wait} role="status">
        {late && <Progress value={null} label={t('analysis.counting')} />}
      </div>
      <div ref={answer} className={css.answer} data-waiting={late || undefined}>
        {question}
        <Fault error={error} onRetry={refetch} />
        {data && body ? children(data) : !error && body && skeleton}
      </div>
      {data && <ReportFoot kind={kind} answer={data} onRenew={() => void refetch()} />}
      {body && search.people && (
        <PeoplePanel
          kind={kind}
          body={body}
          search={search}
          cell={search.people}
          title={titleOf(search.people)}
        >
          {evidenceOf?.(search.people)}
        </PeoplePanel>
      )}
    </div>
  );
}
