import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery, call } from '../../api';
import { Button } from '../../components/Button';
import { Fault } from '../../components/Fault';
import { Skeleton } from '../../components/Skeleton';
import css from './form.module.css';
import { StartFrame } from './StartFrame';

export function JoinPage() {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/join/$token' });
  const invitation = useQuery(apiQuery('readInvitation', { params: { token } }));
  const info = invitation.data;
  if (!info) {
    return (
      <StartFrame title="">{invitation.error ? <Fault error={invitation.error} /> : <Skeleton />}</StartFrame>
    );
  }
  const lead = t('start.join.lead', { by: info.invitedBy, email: info.email, role: t(`roles.${info.role}`) });
  return (
    <StartFrame title={t('start.join.title', { workspace: info.workspace })} lead={lead}>
      <JoinForm token={token} hasAccount={info.hasAccount} email={info.email} />
    </StartFrame>
  );
}

function JoinForm({ token, hasAccount, email }: { token: string; hasAccount: boolean; email: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const accept = useMutation({
    mutationFn: (form: FormData) => {
      const name = String(form.get('name') ?? '').trim() || undefined;
      const body = { name, password: String(form.get('password') ?? '') };
      return call('acceptInvitation', { params: { token }, body });
    },
    onSuccess: async ({ workspaceId }) => {
      client.clear();
      await navigate({ to: '/w/$workspace/map', params: { workspace: workspaceId } });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    accept.mutate(new FormData(event.currentTarget));
  };
  return (
    <form onSubmit={submit} className={css.form}>
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      {!hasAccount && (
        <TextInput name="name" label={t('start.name')} autoComplete="name" required autoFocus />
      )}
      <PasswordInput
        name="password"
        label={t(hasAccount ? 'start.password' : 'start.join.choose')}
        description={t(hasAccount ? 'start.join.hasAccount' : 'start.owner.passwordHelp')}
        autoComplete={hasAccount ? 'current-password' : 'new-password'}
        minLength={hasAccount ? undefined : 10}
        required
      />
      <Fault error={accept.error} />
      <Button type="submit" look="solid" busy={accept.isPending} className={css.submit}>
        {t('start.join.submit')}
      </Button>
    </form>
  );
}
