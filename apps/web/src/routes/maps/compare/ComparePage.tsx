import { IconArrowLeft, IconArrowsSort } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { MapSummary } from '@viaggio/contract/maps';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Empty } from '../../../components/Empty';
import { Fault } from '../../../components/Fault';
import { Picker } from '../../../components/Picker';
import { QuestionHead } from '../../../components/QuestionHead';
import { Skeleton } from '../../../components/Skeleton';
import { Compared } from './Compared';
import { chosenMaps } from './chosenMaps';
import css from './compare.module.css';

/** Two maps, one above the other by stage: today and the target, or any other two. */
export function ComparePage() {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const search = useSearch({ from: '/w/$workspace/shell/maps/compare' });
  const { data, error, refetch } = useQuery(apiQuery('listMaps', {}));
  const chosen = chosenMaps(data?.items ?? [], search);
  return (
    <>
      <Link to="/w/$workspace/maps" params={{ workspace }} className={`${css.back} no-print`}>
        <IconArrowLeft size={16} stroke={1.6} aria-hidden /> {t('maps.title')}
      </Link>
      <Head maps={data?.items ?? []} {...chosen} />
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton tall lines={[100, 100]} />}
      {data && data.items.length < 2 && (
        <Empty title={t('maps.compare.needTwo')}>{t('maps.compare.needTwoText')}</Empty>
      )}
      {chosen.above && chosen.below && (
        <Loaded above={chosen.above} below={chosen.below} only={search.only === 'differences'} />
      )}
    </>
  );
}

interface HeadProps {
  readonly maps: readonly MapSummary[];
  readonly above: string | undefined;
  readonly below: string | undefined;
}

/** Says which two, each of which can be changed. */
function Head({ maps, above, below }: HeadProps) {
  const { t } = useTranslation();
  const { only } = useSearch({ from: '/w/$workspace/shell/maps/compare' });
  const navigate = useNavigate({ from: '/w/$workspace/maps/compare' });
  const go = (change: { above?: string; below?: string; only?: 'differences' }) =>
    void navigate({ search: (before) => ({ ...before, above, below, ...change }) });
  const choices = maps.map(({ id, name, kind }) => ({
    value: id,
    label: name || t('maps.untitled'),
    hint: t(`maps.kinds.${kind}`),
  }));
  const tools = above && below && (
    <>
      <button
        type="button"
        aria-pressed={only === 'differences'}
        onClick={() => go({ only: only ? undefined : 'differences' })}
      >
        {t(only ? 'maps.compare.allRows' : 'maps.compare.changesOnly')}
      </button>
      <button
        type="button"
        aria-label={t('maps.compare.swap')}
        onClick={() => go({ above: below, below: above })}
      >
        <IconArrowsSort size={18} stroke={1.5} aria-hidden />
      </button>
    </>
  );
  return (
    <QuestionHead title={t('maps.compare.title')} tools={tools}>
      {maps.length > 1 &&
        (['above', 'below'] as const).map((place) => (
          <span key={place}>
            {t(`maps.compare.${place}`)}{' '}
            <Picker
              name={t(`maps.compare.${place}`)}
              value={(place === 'above' ? above : below) ?? ''}
              choices={choices}
              shown={(place === 'above' ? above : below) ? undefined : t('maps.compare.pick')}
              onChange={(id) => go({ [place]: id })}
            />
          </span>
        ))}
    </QuestionHead>
  );
}

function Loaded({ above, below, only }: { above: string; below: string; only: boolean }) {
  const one = useQuery(apiQuery('getMap', { params: { id: above } }));
  const other = useQuery(apiQuery('getMap', { params: { id: below } }));
  const error = one.error ?? other.error;
  if (error) return <Fault error={error} />;
  if (!one.data || !other.data) return <Skeleton tall lines={[100, 100]} />;
  return <Compared above={one.data.document} below={other.data.document} only={only} />;
}
