import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button';
import css from './choices.module.css';
import { useWelcome } from './useWelcome';

/** A colleague can be invited from the first minute: who installs is rarely who reads. */
export function ConnectFoot() {
  const { t } = useTranslation();
  const { goToMap, goToSettings } = useWelcome();
  return (
    <div className={css.foot}>
      <Button icon={<IconUserPlus size={18} stroke={1.6} />} onClick={() => goToSettings('members')}>
        {t('start.connect.invite')}
      </Button>
      <span className={css.aside}>{t('start.connect.inviteHelp')}</span>
      <Button look="plain" onClick={goToMap}>
        {t('start.connect.later')}
      </Button>
    </div>
  );
}
