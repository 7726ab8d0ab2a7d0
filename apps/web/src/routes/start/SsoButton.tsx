import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { beginSso } from '../../api';
import { Button } from '../../components/Button';
import { Fault } from '../../components/Fault';
import css from './form.module.css';

/** Leads to the provider that vouches for people, and back to the page they wanted. */
export function SsoButton({ name, to }: { readonly name: string; readonly to: string | undefined }) {
  const { t } = useTranslation();
  const leave = useMutation({
    mutationFn: () => beginSso(to),
    onSuccess: (url) => window.location.assign(url),
  });
  return (
    <div className={css.sso}>
      <Button look="line" busy={leave.isPending || leave.isSuccess} onClick={() => leave.mutate()}>
        {t('start.signIn.sso', { name })}
      </Button>
      <Fault error={leave.error} />
      <p className={css.help}>{t('start.signIn.or')}</p>
    </div>
  );
}
