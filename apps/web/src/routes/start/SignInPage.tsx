import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '../../api';
import { Button } from '../../components/Button';
import { Fault } from '../../components/Fault';
import css from './form.module.css';
import { StartFrame } from './StartFrame';

export function SignInPage() {
  const { t } = useTranslation();
  const { to } = useSearch({ from: '/sign-in' });
  const { history } = useRouter();
  const client = useQueryClient();
  const enter = useMutation({
    mutationFn: (form: FormData) => signIn(String(form.get('email')), String(form.get('password'))),
    onSuccess: () => {
      client.clear();
      history.push(to ?? '/');
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    enter.mutate(new FormData(event.currentTarget));
  };
  return (
    <StartFrame title={t('start.signIn.title')} lead={t('start.tagline')}>
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
        <Fault error={enter.error} />
        <Button type="submit" look="solid" busy={enter.isPending} className={css.submit}>
          {t('start.signIn.submit')}
        </Button>
        <p className={css.help}>{t('start.signIn.help')}</p>
      </form>
    </StartFrame>
  );
}
