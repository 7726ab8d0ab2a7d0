import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format';
import type { ShownFigures } from './figuresByStage';
import css from './sharedMap.module.css';

/** How many people came into a stage, and how many of their journeys moved on. */
export function StageFigures({ stage }: { stage: ShownFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { people, conversion } = stage;
  const parts = [
    people === null
      ? t('maps.shown.hidden')
      : t('maps.shown.people', { count: people, n: format.number(people) }),
    conversion !== null && t('maps.shown.onward', { share: format.share(conversion) }),
  ];
  return <p className={css.figures}>{parts.filter(Boolean).join(' · ')}</p>;
}
