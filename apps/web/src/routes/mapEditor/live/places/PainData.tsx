import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../format';
import type { PlaceData } from '../LiveData';
import { Datum } from './Datum';
import css from './places.module.css';

const SHOWN = 3;

/** What went wrong for customers in the stage. */
export function PainData({ data: { stage, snags } }: PlaceData) {
  const { t } = useTranslation();
  const format = useFormat();
  if (snags.length === 0) return null;
  return (
    <ul className={css.list}>
      {snags.slice(0, SHOWN).map(({ kind, people }) => (
        <li key={kind.id}>
          <Datum figure={`${stage.id}.snag.${kind.id}`}>
            <span className={css.name}>{kind.name ? format.say(kind.name) : kind.id}</span>{' '}
            {t('livingMap.live.snag', { count: people, n: format.number(people) })}
          </Datum>
        </li>
      ))}
    </ul>
  );
}
