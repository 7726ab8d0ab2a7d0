import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeKind } from '../../api';
import { CodeForm } from './CodeForm';
import { PasswordForm } from './PasswordForm';
import { StartFrame } from './StartFrame';

/** The door: the password, and the code of the second factor for those who have one. */
export function SignInPage() {
  const { t } = useTranslation();
  const { to } = useSearch({ from: '/sign-in' });
  const { history } = useRouter();
  const client = useQueryClient();
  const [asked, setAsked] = useState<'password' | CodeKind>('password');
  const [fault, setFault] = useState<unknown>(null);
  const enter = () => {
    client.clear();
    history.push(to ?? '/');
  };
  if (asked === 'password') {
    return (
      <StartFrame title={t('start.signIn.title')} lead={t('start.tagline')}>
        <PasswordForm fault={fault} onIn={enter} onCodeAsked={() => setAsked('totp')} />
      </StartFrame>
    );
  }
  const restart = (why: unknown) => {
    setFault(why);
    setAsked('password');
  };
  const lead = t(asked === 'totp' ? 'start.signIn.codeLead' : 'start.signIn.backupLead');
  return (
    <StartFrame title={t('start.signIn.codeTitle')} lead={lead}>
      <CodeForm key={asked} kind={asked} onKind={setAsked} onIn={enter} onRestart={restart} />
    </StartFrame>
  );
}
