import { useInfiniteQuery } from '@tanstack/react-query';
import type { Persona } from '@viaggio/contract/personas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, currentWorkspace } from '../../../api';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { Skeleton } from '../../../components/Skeleton';
import { useSegments } from '../../../components/useSegments';
import { UseInReports } from '../../analysis/frame/UseInReports';
import { CustomersTable } from '../../customers/CustomersTable';
import { RuleWords } from '../../segments/rule/RuleWords';
import css from './Figures.module.css';

const PAGE = 50;

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
      <UseInReports label={t('personas.useIn')} search={{ persona: persona.id }} />
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
