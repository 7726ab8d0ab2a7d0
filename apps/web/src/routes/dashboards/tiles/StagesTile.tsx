import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import type { OverviewTile } from './relationTiles';
import css from './StagesTile.module.css';

/** The stages side by side: who entered each, and the share that moved on between them. */
export function StagesTile({ data }: { data: OverviewTile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const most = Math.max(1, ...data.stages.map(({ people }) => people ?? 0));
  return (
    <ol className={css.stages}>
      {data.stages.map((stage, index) => (
        <li key={stage.id} className={css.stage}>
          <span className={css.bar} aria-hidden>
            <span style={{ height: `${((stage.people ?? 0) / most) * 100}%` }} />
          </span>
          <strong>{stage.people === null ? '·' : format.number(stage.people)}</strong>
          <span className={css.name}>{format.say(stage.name)}</span>
          {stage.people === null && (
            <small>{t(stage.measured ? 'boards.tileHidden' : 'boards.notMeasured')}</small>
          )}
          {index < data.stages.length - 1 && stage.conversion !== null && (
            <small>{t('boards.moveOn', { share: format.share(stage.conversion) })}</small>
          )}
        </li>
      ))}
    </ol>
  );
}
