import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery, call } from '../../api';
import { Button } from '../../components/Button';
import { Fault } from '../../components/Fault';
import { Skeleton } from '../../components/Skeleton';
import { CodeStep } from './CodeStep';
import css from './form.module.css';
import { StartFrame } from './StartFrame';

export function JoinPage() {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/join/$token' });
  const invitation = useQuery(apiQuery('readInvitation', { params: { token } }));
  const info = invitation.data;
  const client = useQueryClient();
  const navigate = useNavigate();
  /** The workspace that was joined, while the code of the second factor is asked. */
  const [joined, setJoined] = useState<string>();
  const enter = async (workspace: string) => {
    client.clear();
    await navigate({ to: '/w/$workspace/map', params: { workspace } });
  };
  if (joined !== undefined) {
    // The invitation has been accepted: the password is for the door from now on.
    const restart = () => void navigate({ to: '/sign-in', search: { to: `/w/${joined}/map` } });
    return <CodeStep onIn={() => void enter(joined)} onRestart={restart} />;
  }
  if (!info) {
    return (
      <StartFrame title="">{invitation.error ? <Fault error={invitation.error} /> : <Skeleton />}</StartFrame>
    );
  }
  const lead = t('welcome.join.lead', {
    by: info.invitedBy,
    email: info.email,
    role: t(`roles.${info.role}`),
  });
  return (
    <StartFrame title={t('welcome.join.title', { workspace: info.workspace })} lead={lead}>
      <JoinForm
        token={token}
        hasAccount={info.hasAccount}
        email={info.email}
        onJoined={({ workspaceId, codeAsked }) => (codeAsked ? setJoined(workspaceId) : enter(workspaceId))}
      />
    </StartFrame>
  );
}

interface FormProps {
  readonly token: string;
  readonly hasAccount: boolean;
  readonly email: string;
  readonly onJoined: (joined: { readonly workspaceId: string; readonly codeAsked: boolean }) => unknown;
}

function JoinForm({ token, hasAccount, email, onJoined }: FormProps) {
  const { t } = useTranslation();
  const accept = useMutation({
    mutationFn: (form: FormData) => {
      const name = String(form.get('name') ?? '').trim() || undefined;
      const body = { name, password: String(form.get('password') ?? '') };
      return call('acceptInvitation', { params: { token }, body });
    },
    onSuccess: onJoined,
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
        label={t(hasAccount ? 'start.password' : 'welcome.join.choose')}
        description={t(hasAccount ? 'welcome.join.hasAccount' : 'start.passwordHelp')}
        autoComplete={hasAccount ? 'current-password' : 'new-password'}
        minLength={hasAccount ? undefined : 10}
        required
      />
      <Fault error={accept.error} />
      <Button type="submit" look="solid" busy={accept.isPending} className={css.submit}>
        {t('welcome.join.submit')}
      </Button>
    </form>
  );
}
