import { useNavigate, useSearch } from '@tanstack/react-router';
import type { MapSummary } from '@viaggio/contract/maps';
import { MAP_KINDS } from '@viaggio/domain/maps';
import { useTranslation } from 'react-i18next';
import { Picker } from '../../../components/Picker';
import css from './MapTile.module.css';

/** Narrows the list to one kind, where there are several. */
export function KindFilter({ maps }: { maps: readonly MapSummary[] }) {
  const { t } = useTranslation();
  const { kind } = useSearch({ from: '/w/$workspace/shell/maps' });
  const navigate = useNavigate({ from: '/w/$workspace/maps' });
  const present = MAP_KINDS.filter((one) => maps.some((map) => map.kind === one));
  if (present.length < 2 && !kind) return null;
  const all = { value: 'all', label: t('maps.list.filterAll') } as const;
  return (
    <p className={css.filter}>
      {t('maps.list.filter')}{' '}
      <Picker
        name={t('maps.list.filter')}
        value={kind ?? 'all'}
        choices={[all, ...MAP_KINDS.map((value) => ({ value, label: t(`maps.kinds.${value}`) }))]}
        onChange={(value) =>
          void navigate({
            search: (before) => ({ ...before, kind: value === 'all' ? undefined : value }),
          })
        }
      />
    </p>
  );
}
