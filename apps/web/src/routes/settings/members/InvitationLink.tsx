import { useTranslation } from 'react-i18next';
import { CopyBlock } from '../../../components/CopyBlock';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';

interface Props {
  readonly invitation: { link: string; email: string; mailed: boolean; expiresAt: string };
}

/** The link of a new invitation, shown once. */
export function InvitationLink({ invitation }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { link, email, mailed, expiresAt } = invitation;
  return (
    <div className={rows.made}>
      <h3>{t('settings.members.linkTitle')}</h3>
      <p className={rows.lead}>
        {t('settings.members.linkHelp', { date: format.date(expiresAt) })}{' '}
        {mailed && t('settings.members.mailed', { email })}
      </p>
      <CopyBlock text={new URL(link, location.origin).href} label={t('settings.members.linkTitle')} />
    </div>
  );
}
