import { PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, setNewPassword } from '../../api';
import { Button } from '../../components/Button';
import { Fault } from '../../components/Fault';
import css from './form.module.css';
import { StartFrame } from './StartFrame';

/** What the link of the mail opens: the new password. */
export function ResetPage() {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/reset/$token' });
  const change = useMutation({
    mutationFn: (form: FormData) => setNewPassword(token, String(form.get('password'))),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change.mutate(new FormData(event.currentTarget));
  };
  if (change.isSuccess) {
    return (
      <StartFrame title={t('recovery.reset.doneTitle')} lead={t('recovery.reset.done')}>
        <Link to="/sign-in">{t('start.signIn.submit')}</Link>
      </StartFrame>
    );
  }
  const isOver = change.error instanceof ApiError && change.error.code === 'invalid_token';
  return (
    <StartFrame title={t('recovery.reset.title')} lead={t('recovery.reset.lead')}>
      <form onSubmit={submit} className={css.form}>
        <PasswordInput
          name="password"
          label={t('recovery.reset.password')}
          description={t('start.passwordHelp')}
          autoComplete="new-password"
          minLength={10}
          required
          autoFocus
        />
        <Fault error={change.error} />
        {isOver && <Link to="/forgot">{t('recovery.reset.again')}</Link>}
        <Button type="submit" look="solid" busy={change.isPending} className={css.submit}>
          {t('recovery.reset.submit')}
        </Button>
      </form>
    </StartFrame>
  );
}
