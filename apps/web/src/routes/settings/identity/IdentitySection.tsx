import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { IdentityHealth } from '@viaggio/contract/identity';
import { useTranslation } from 'react-i18next';
import { apiQuery, call, currentWorkspace } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { PageHead } from '../../../components/PageHead';
import { Skeleton } from '../../../components/Skeleton';
import { useFormat } from '../../../format';
import { EvidenceLine } from '../../customer/links/EvidenceLine';
import { groupLinks } from '../../customer/links/groupLinks';
import rows from '../rows.module.css';
import { DecideLink } from './DecideLink';
import { DoubtList } from './DoubtList';
import { KindBars } from './KindBars';
import { Suspects } from './Suspects';

const FIGURES = ['people', 'known', 'mergedPeople', 'merges', 'splits', 'sharedDevices'] as const;

export function IdentitySection() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(apiQuery('identityHealth', {}));
  return (
    <>
      <PageHead title={t('settings.sections.identity')} lead={t('settings.identity.lead')} />
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton />}
      {data && <Health health={data} />}
    </>
  );
}

function Health({ health }: { health: IdentityHealth }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <dl className={rows.figures}>
        {FIGURES.map((name) => (
          <div key={name}>
            <dd>{format.number(health[name])}</dd>
            <dt>{t(`settings.identity.${name}`)}</dt>
          </div>
        ))}
      </dl>
      {health.identifiers.length > 0 && <KindBars identifiers={health.identifiers} />}
      <DoubtList doubtful={health.doubtful} />
      {health.doubtful.length > 0 && <DoubtfulLinks />}
      <Suspects />
    </>
  );
}

function DoubtfulLinks() {
  const { t } = useTranslation();
  const may = useMay('editor');
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [currentWorkspace(), 'listDoubtful'],
    queryFn: ({ pageParam, signal }) =>
      call('listDoubtful', { query: { cursor: pageParam, limit: 20 } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const links = data?.pages.flatMap((page) => page.items) ?? [];
  if (links.length === 0) return null;
  return (
    <details>
      <summary>{t(may ? 'verify.identity.decide' : 'settings.identity.evidence')}</summary>
      {may && <p className={rows.lead}>{t('verify.identity.decideHelp')}</p>}
      <ul>
        {groupLinks(links).map((group) => (
          <EvidenceLine key={group.key} group={group} actions={may && <DecideLink link={group.first} />} />
        ))}
      </ul>
      {hasNextPage && (
        <Button small busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </details>
  );
}
