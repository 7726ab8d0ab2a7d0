import { Link, useParams } from '@tanstack/react-router';
import type { MapSummary } from '@viaggio/contract/maps';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { MapMenu } from './MapMenu';
import { MapThumb } from './MapThumb';
import css from './MapTile.module.css';
import { usePersonaNames } from './usePersonaNames';

export function MapTile({ map }: { map: MapSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const personas = usePersonaNames(map.personas);
  const { stages, rows } = map.size;
  const facts = [
    t('maps.list.size', {
      stages: t('maps.list.stages', { count: stages, n: format.number(stages) }),
      rows: t('maps.list.rows', { count: rows, n: format.number(rows) }),
    }),
    t('maps.list.edited', { when: format.ago(map.updatedAt) }),
  ];
  return (
    <li className={css.tile}>
      <div className={css.drawing}>
        <MapThumb map={map} />
      </div>
      <div className={css.head}>
        <p className={css.kind} data-kind={map.kind}>
          {[t(`maps.kinds.${map.kind}`), ...personas].join(' · ')}
        </p>
        <MapMenu map={map} />
      </div>
      <h2>
        <Link to="/w/$workspace/maps/$id" params={{ workspace, id: map.id }}>
          {map.name || t('maps.untitled')}
        </Link>
      </h2>
      <p className={css.facts}>{facts.join(' · ')}</p>
      {map.comments > 0 && (
        <p className={css.open}>
          {t('maps.list.comments', { count: map.comments, n: format.number(map.comments) })}
        </p>
      )}
    </li>
  );
}
