import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { askNewPassword } from '../../api';
import { Button } from '../../components/Button';
import { Fault } from '../../components/Fault';
import css from './form.module.css';
import { StartFrame } from './StartFrame';

/** For somebody who does not know the password: a link by mail. It says the same to everybody. */
export function ForgotPage() {
  const { t } = useTranslation();
  const ask = useMutation({ mutationFn: (form: FormData) => askNewPassword(String(form.get('email'))) });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    ask.mutate(new FormData(event.currentTarget));
  };
  if (ask.isSuccess) {
    return (
      <StartFrame title={t('recovery.forgot.sentTitle')} lead={t('recovery.forgot.sent')}>
        <Back />
      </StartFrame>
    );
  }
  return (
    <StartFrame title={t('recovery.forgot.title')} lead={t('recovery.forgot.lead')}>
      <form onSubmit={submit} className={css.form}>
        <TextInput
          name="email"
          type="email"
          label={t('start.email')}
          autoComplete="username"
          required
          autoFocus
        />
        <Fault error={ask.error} />
        <Button type="submit" look="solid" busy={ask.isPending} className={css.submit}>
          {t('recovery.forgot.submit')}
        </Button>
        <Back />
      </form>
    </StartFrame>
  );
}

function Back() {
  const { t } = useTranslation();
  return (
    <p className={css.help}>
      <Link to="/sign-in">{t('start.signIn.again')}</Link>
    </p>
  );
}
