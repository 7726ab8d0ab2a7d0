import { Link, useParams } from '@tanstack/react-router';
import type { Segment } from '@viaggio/contract/segments';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { RuleWords } from '../rule/RuleWords';
import { useSegmentCount } from '../useSegmentCount';
import css from './SegmentsPage.module.css';

export function SegmentLine({ segment }: { segment: Segment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { data: count } = useSegmentCount(segment);
  return (
    <li className={css.segment}>
      <div className={css.what}>
        <Link to="/w/$workspace/customers/segments/$segment" params={{ workspace, segment: segment.id }}>
          {segment.name}
        </Link>
        <RuleWords rule={segment.rule} brief />
      </div>
      <p className={css.people}>
        {count ? (
          <>
            <b>{format.number(count.people)}</b>{' '}
            <span>
              {t('segments.share', { share: format.share(count.of === 0 ? 0 : count.people / count.of) })}
            </span>
          </>
        ) : (
          <span>…</span>
        )}
      </p>
      <p className={css.changed}>{t('segments.changed', { when: format.ago(segment.updatedAt) })}</p>
    </li>
  );
}
