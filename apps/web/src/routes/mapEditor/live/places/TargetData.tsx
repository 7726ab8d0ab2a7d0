import { useQuery } from '@tanstack/react-query';
import type { MapCard } from '@viaggio/domain/maps';
import { isVerified } from '@viaggio/domain/trust';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../../api';
import { TrustDots } from '../../../../components/TrustDots';
import { useFormat } from '../../../../format';
import { TileFigure } from '../../../dashboards/tiles/TileFigure';
import { useLiveData } from '../LiveData';
import css from './places.module.css';

/** The figure of each saved report that measures a goal of the cell, beside what is wanted. */
export function TargetData({ cards }: { cards: readonly MapCard[] }) {
  if (!useLiveData()) return null;
  return cards.flatMap(({ id, report, target }) =>
    report === null ? [] : [<Measured key={id} report={report} target={target} />],
  );
}

function Measured({ report, target }: { report: string; target: number | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: answer } = useQuery(apiQuery('askTile', { body: { report, period: null } }));
  if (!answer) return null;
  return (
    <div className={css.target}>
      <TileFigure answer={answer} />
      <span className={css.quiet}>
        {answer.name !== null && t('livingMap.live.targetOpen', { name: answer.name })}
        {target !== null && ` · ${t('maps.marks.target', { n: format.number(target) })}`}
      </span>
      <span className={css.trust}>
        {t('trust.title')} <TrustDots level={answer.trust.level} />
      </span>
      <span className={css.quiet}>
        {t(isVerified(answer.trust) ? 'livingMap.live.targetVerified' : 'livingMap.live.targetUnverified')}
      </span>
    </div>
  );
}
