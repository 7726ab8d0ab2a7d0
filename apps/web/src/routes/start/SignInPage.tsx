import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, apiQuery } from '../../api';
import { CodeStep } from './CodeStep';
import { PasswordForm } from './PasswordForm';
import { SsoButton } from './SsoButton';
import { StartFrame } from './StartFrame';

/** The door: the password, and the code of the second factor for those who have one. */
export function SignInPage() {
  const { t } = useTranslation();
  const { to, fault: refused } = useSearch({ from: '/sign-in' });
  const { data: setup } = useQuery(apiQuery('getSetup', {}));
  const { history } = useRouter();
  const client = useQueryClient();
  const [codeAsked, setCodeAsked] = useState(false);
  const [fault, setFault] = useState<unknown>(refused ? new ApiError(403, refused, refused) : null);
  const enter = () => {
    client.clear();
    history.push(to ?? '/');
  };
  const restart = (why: unknown) => {
    setFault(why);
    setCodeAsked(false);
  };
  if (codeAsked) return <CodeStep onIn={enter} onRestart={restart} />;
  return (
    <StartFrame title={t('start.signIn.title')} lead={t('start.tagline')}>
      {setup?.sso && <SsoButton name={setup.sso} to={to} />}
      <PasswordForm
        canReset={setup?.emailConfigured ?? false}
        fault={fault}
        onIn={enter}
        onCodeAsked={() => setCodeAsked(true)}
      />
    </StartFrame>
  );
}
