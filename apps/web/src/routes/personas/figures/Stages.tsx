import type { PersonaFigures } from '@viaggio/contract/personas';
import { useTranslation } from 'react-i18next';
import { Feeling } from '../../../components/Feeling';
import { useFormat } from '../../../format';
import css from './Figures.module.css';

/** Where they stand in the stages now, and how they feel there. */
export function Stages({ stages }: Pick<PersonaFigures, 'stages'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const most = Math.max(1, ...stages.map(({ present }) => present ?? 0));
  return (
    <section className={css.part}>
      <h3>{t('personas.figures.stages')}</h3>
      <ul className={css.bars}>
        {stages.map(({ id, name, measured, present, feelings }) => (
          <li key={id}>
            <span>{format.say(name)}</span>
            {measured && present !== null ? (
              <>
                <b>{format.number(present)}</b>
                <i style={{ width: `${(present / most) * 100}%` }} aria-hidden />
              </>
            ) : (
              <small>{t('personas.figures.notMeasured')}</small>
            )}
            {feelings && feelings.mean !== null && feelings.n >= 10 && (
              <small>
                <Feeling value={feelings.mean} n={feelings.n} size={15} />
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
