import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { CopyBlock } from '../../../components/CopyBlock';
import rows from '../../settings/rows.module.css';
import css from '../account.module.css';

/** The backup codes, the only time they are shown. */
export function BackupCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={css.codes}>
      <h3 ref={heading} tabIndex={-1}>
        {t('account.factor.codes')}
      </h3>
      <p className={rows.lead}>{t('account.factor.codesHelp')}</p>
      <CopyBlock text={codes.join('\n')} label={t('account.factor.codes')} whole />
      <div>
        <Button look="solid" onClick={onKept}>
          {t('account.factor.codesKept')}
        </Button>
      </div>
    </div>
  );
}
