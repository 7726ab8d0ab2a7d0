import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '../../api';
import { Button } from '../../components/Button';
import { Fault } from '../../components/Fault';
import css from './form.module.css';

interface Props {
  /** Whether a new password can be asked for by mail. */
  readonly canReset: boolean;
  /** Why the password is asked for again. */
  readonly fault: unknown;
  readonly onIn: () => void;
  readonly onCodeAsked: () => void;
}

export function PasswordForm({ canReset, fault, onIn, onCodeAsked }: Props) {
  const { t } = useTranslation();
  const enter = useMutation({
    mutationFn: (form: FormData) => signIn(String(form.get('email')), String(form.get('password'))),
    onSuccess: (next) => (next === 'code' ? onCodeAsked() : onIn()),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    enter.mutate(new FormData(event.currentTarget));
  };
  return (
    <form onSubmit={submit} className={css.form}>
      <TextInput
        name="email"
        type="email"
        label={t('start.email')}
        autoComplete="username"
        required
        autoFocus
      />
      <PasswordInput name="password" label={t('start.password')} autoComplete="current-password" required />
      <Fault error={enter.isIdle ? fault : enter.error} />
      <Button type="submit" look="solid" busy={enter.isPending} className={css.submit}>
        {t('start.signIn.submit')}
      </Button>
      <p className={css.help}>
        {canReset ? <Link to="/forgot">{t('start.signIn.forgot')}</Link> : t('start.signIn.help')}
      </p>
    </form>
  );
}
