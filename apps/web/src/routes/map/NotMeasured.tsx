import { Link } from '@tanstack/react-router';
import type { OverviewStage } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { useFormat } from '../../format';
import css from './NotMeasured.module.css';

/** Never a zero: says that nothing can fill this stage yet, and what would. */
export function NotMeasured({ stage, brief }: { stage: OverviewStage; brief?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const workspace = useMe().workspace?.id ?? '';
  if (brief) {
    return (
      <span className={css.brief}>
        <span aria-hidden>–</span>
        <span className="unseen">{t('map.notMeasured')}</span>
      </span>
    );
  }
  const what = stage.connect.slice(0, 3).map(format.say).join(', ');
  return (
    <div className={css.note}>
      <strong>{t('map.notMeasured')}</strong>
      <Link to="/w/$workspace/settings/$section" params={{ workspace, section: 'sources' }}>
        {what ? t('map.connectHint', { what }) : t('map.connectAny')}
      </Link>
    </div>
  );
}
