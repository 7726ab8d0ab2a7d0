import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Persona } from '@viaggio/contract/personas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, currentWorkspace } from '../../../api';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { Skeleton } from '../../../components/Skeleton';
import { useSegments } from '../../../components/useSegments';
import { PATH_OF, type ReportKind } from '../../analysis/frame/reportKinds';
import { CustomersTable } from '../../customers/CustomersTable';
import { RuleWords } from '../../segments/rule/RuleWords';
import css from './Figures.module.css';

const PAGE = 50;
/** What is asked of a persona first; from each of them one click leads to the others. */
const FIRST: readonly ReportKind[] = ['funnel', 'paths', 'retention', 'attribution', 'time'];

/** Who belongs: the rule in words, where else to ask it, and the customers. */
export function Members({ persona }: { persona: Persona }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <section className={`${css.members} no-print`}>
      <h3>{t('personas.figures.rule')}</h3>
      <div>
        <Rule membership={persona.membership} />
      </div>
      <UseIn id={persona.id} />
      <details className={css.people} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('personas.seeAll')}</summary>
        {open && <People id={persona.id} />}
      </details>
    </section>
  );
}

function Rule({ membership }: Pick<Persona, 'membership'>) {
  const { t } = useTranslation();
  const segments = useSegments();
  if (membership === null) return null;
  if (membership.kind === 'rule') return <RuleWords rule={membership.rule} />;
  const segment = segments?.find(({ id }) => id === membership.segment);
  if (segment) return <RuleWords rule={segment.rule} />;
  return segments ? <p>{t('personas.belongs.goneSegment')}</p> : <Skeleton lines={[50]} />;
}

function UseIn({ id }: { id: string }) {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const search = { persona: id };
  return (
    <nav className={css.uses} aria-label={t('personas.useIn')}>
      <span>{t('personas.useIn')}</span>
      <Link to="/w/$workspace/map" params={{ workspace }} search={search}>
        {t('shell.map')}
      </Link>
      {FIRST.map((kind) => (
        <Link key={kind} to={PATH_OF[kind]} params={{ workspace }} search={search}>
          {t(`shell.reports.${kind}`)}
        </Link>
      ))}
    </nav>
  );
}

function People({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [currentWorkspace(), 'listPersonaPeople', id],
    queryFn: ({ pageParam, signal }) =>
      call('listPersonaPeople', { params: { id }, query: { cursor: pageParam, limit: PAGE } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const people = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton lines={[100, 100, 100]} />}
      {data && people.length === 0 && <p>{t('personas.nobodyNow')}</p>}
      {people.length > 0 && <CustomersTable people={people} waiting={false} />}
      {hasNextPage && (
        <Button className={css.more} busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
