import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api';
import { Button } from '../../components/Button';
import { Fault } from '../../components/Fault';
import css from './form.module.css';
import { StartFrame } from './StartFrame';

/** The first minute: whose Viaggio this is. */
export function OwnerPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const create = useMutation({
    mutationFn: (form: FormData) => call('setUp', { body: readOwner(form, i18n.language) }),
    onSuccess: async ({ workspaceId }) => {
      client.clear();
      await navigate({ to: '/w/$workspace/welcome', params: { workspace: workspaceId } });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    create.mutate(new FormData(event.currentTarget));
  };
  return (
    <StartFrame title={t('welcome.owner.title')} lead={t('welcome.owner.lead')} step={{ at: 0, of: 4 }}>
      <form onSubmit={submit} className={css.form}>
        <TextInput name="name" label={t('start.name')} autoComplete="name" required autoFocus />
        <TextInput
          name="workspace"
          label={t('welcome.owner.workspace')}
          autoComplete="organization"
          required
        />
        <TextInput name="email" type="email" label={t('start.email')} autoComplete="username" required />
        <PasswordInput
          name="password"
          label={t('start.password')}
          description={t('start.passwordHelp')}
          autoComplete="new-password"
          minLength={10}
          required
        />
        <Fault error={create.error} />
        <Button type="submit" look="solid" busy={create.isPending} className={css.submit}>
          {t('welcome.owner.submit')}
        </Button>
      </form>
    </StartFrame>
  );
}

function readOwner(form: FormData, language: string) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    name: text('name'),
    email: text('email'),
    password: String(form.get('password') ?? ''),
    workspace: text('workspace') || undefined,
    language: language === 'it' ? ('it' as const) : ('en' as const),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
