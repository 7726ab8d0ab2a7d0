import { IconArrowsDiff, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../api';
import type { MapStart } from '../../app/mapSearches';
import { useMay } from '../../app/session';
import { Button } from '../../components/Button';
import { Fault } from '../../components/Fault';
import { PageHead } from '../../components/PageHead';
import { Skeleton } from '../../components/Skeleton';
import { CreatePanel } from './create/CreatePanel';
import { KindFilter } from './list/KindFilter';
import { MapsEmpty } from './list/MapsEmpty';
import { MapTile } from './list/MapTile';
import { MapNav } from './MapNav';
import css from './MapsPage.module.css';

/** The maps people draw: each from afar, and the ways to begin another. */
export function MapsPage() {
  const { t } = useTranslation();
  const { kind, start } = useSearch({ from: '/w/$workspace/shell/maps' });
  const begin = useBegin();
  const { data, error, refetch } = useQuery(apiQuery('listMaps', {}));
  const maps = data?.items;
  const shown = maps?.filter((map) => !kind || map.kind === kind);
  return (
    <>
      <MapNav />
      <PageHead
        title={t('maps.title')}
        lead={t('maps.list.lead')}
        actions={<Actions many={(maps?.length ?? 0) > 1} />}
      />
      <Fault error={error} onRetry={refetch} />
      {!maps && !error && <Skeleton tall lines={[100, 100]} />}
      {maps?.length === 0 && <MapsEmpty />}
      {maps && maps.length > 0 && <KindFilter maps={maps} />}
      {shown && maps && maps.length > 0 && (
        <ul className={css.maps}>
          {shown.map((map) => (
            <MapTile key={map.id} map={map} />
          ))}
        </ul>
      )}
      {maps && maps.length > 0 && shown?.length === 0 && <p className={css.none}>{t('maps.list.none')}</p>}
      {start && <CreatePanel start={start} onStart={begin} onClose={() => begin(undefined)} />}
    </>
  );
}

/** Opens the panel that begins a map; the way stands in the address. */
function useBegin(): (start: MapStart | undefined) => void {
  const navigate = useNavigate({ from: '/w/$workspace/maps' });
  return (start) => void navigate({ search: (before) => ({ ...before, start }) });
}

function Actions({ many }: { many: boolean }) {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const navigate = useNavigate();
  const begin = useBegin();
  const may = useMay('editor');
  return (
    <>
      {many && (
        <Button
          icon={<IconArrowsDiff size={17} stroke={1.6} aria-hidden />}
          onClick={() => navigate({ to: '/w/$workspace/maps/compare', params: { workspace } })}
        >
          {t('maps.list.compare')}
        </Button>
      )}
      {may && (
        <Button
          look="solid"
          icon={<IconPlus size={17} stroke={1.7} aria-hidden />}
          onClick={() => begin('choose')}
        >
          {t('maps.list.create')}
        </Button>
      )}
    </>
  );
}
