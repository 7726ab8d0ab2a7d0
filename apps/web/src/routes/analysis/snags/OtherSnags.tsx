import { Link, useParams } from '@tanstack/react-router';
import type { SnagKind, SnagsData } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import css from './OtherSnags.module.css';
import { useSnagWords } from './useSnagWords';

interface Props {
  readonly data: SnagsData;
  readonly calm: readonly SnagKind[];
  readonly unmeasured: readonly SnagKind[];
}

/** Snags nobody met, and those of which nothing is known, which is not the same. */
export function OtherSnags({ data, calm, unmeasured }: Props) {
  const { t } = useTranslation();
  const words = useSnagWords(data);
  const { workspace } = useParams({ from: '/w/$workspace' });
  const names = (kinds: readonly SnagKind[]) => kinds.map(words.kind).join(', ');
  return (
    <dl className={css.others}>
      {calm.length > 0 && (
        <div>
          <dt>{t('analysis.snags.calm')}</dt>
          <dd>{names(calm)}</dd>
        </div>
      )}
      {unmeasured.length > 0 && (
        <div>
          <dt>{t('analysis.snags.unmeasured')}</dt>
          <dd>
            {names(unmeasured)}. {t('analysis.snags.unmeasuredHelp')}{' '}
            <Link to="/w/$workspace/settings/$section" params={{ workspace, section: 'sources' }}>
              {t('analysis.snags.connect')}
            </Link>
          </dd>
        </div>
      )}
    </dl>
  );
}
