import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../format';
import type { PlaceData } from '../LiveData';
import { Datum } from './Datum';
import css from './places.module.css';

const SHOWN = 2;

/** How far customers get an answer of ours, and which actions get none. */
export function ResponseData({ data: { stage, coverage, actions } }: PlaceData) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!coverage || coverage.share === null || coverage.tooFew) return null;
  const short = actions.filter(({ peopleUnanswered }) => peopleUnanswered > 0).slice(0, SHOWN);
  return (
    <div className={css.head}>
      <Datum figure={`${stage.id}.unanswered`} title={t('livingMap.unanswered.rule')}>
        <strong>{t('livingMap.unanswered.answered', { share: format.share(coverage.share) })}</strong>
      </Datum>
      {short.map((action) => (
        <span key={action.touchpoint} className={css.quiet}>
          {format.say(action.name)}:{' '}
          {action.declared
            ? t('livingMap.unanswered.declared')
            : t('livingMap.unanswered.short', {
                count: action.peopleUnanswered,
                n: format.number(action.peopleUnanswered),
              })}
        </span>
      ))}
    </div>
  );
}
