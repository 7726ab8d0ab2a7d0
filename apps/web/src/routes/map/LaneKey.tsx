import { useTranslation } from 'react-i18next';
import { ControlMark } from '../../components/ControlMark';
import css from './LaneKey.module.css';
import type { LaneName } from './lanes';

/** What the marks of a row mean. */
export function LaneKey({ lane }: { lane: LaneName }) {
  const { t } = useTranslation();
  if (lane === 'touchpoints') {
    return (
      <ul className={css.key}>
        {(['owned', 'paid', 'earned'] as const).map((control) => (
          <li key={control}>
            <ControlMark control={control} setting="online" /> {t(`map.${control}`)}
          </li>
        ))}
        <li>
          <ControlMark control="owned" setting="offline" /> {t('map.offline')}
        </li>
      </ul>
    );
  }
  if (lane !== 'feelings') return null;
  return (
    <ul className={css.key}>
      {(['said', 'inferred', 'assumed'] as const).map((provenance) => (
        <li key={provenance}>
          <span className={css.line} data-how={provenance} aria-hidden /> {t(`feelings.${provenance}`)}
        </li>
      ))}
    </ul>
  );
}
