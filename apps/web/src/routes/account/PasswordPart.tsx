import { PasswordInput } from '@mantine/core';
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassword } from '../../api';
import { useMe } from '../../app/session';
import { Button } from '../../components/Button';
import { Fault } from '../../components/Fault';
import { showToast } from '../../components/toastStore';
import rows from '../settings/rows.module.css';
import { useAccessChange } from './useAccess';

export function PasswordPart() {
  const { t } = useTranslation();
  const { user } = useMe();
  const form = useRef<HTMLFormElement>(null);
  const change = useAccessChange(
    (given: FormData) => changePassword(String(given.get('current')), String(given.get('next'))),
    () => {
      form.current?.reset();
      showToast(t('account.password.done'));
    },
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change.mutate(new FormData(event.currentTarget));
  };
  return (
    <section>
      <h2 className={rows.title}>{t('account.password.title')}</h2>
      <p className={rows.lead}>{t('account.password.lead')}</p>
      <form ref={form} className={rows.stack} onSubmit={submit}>
        {/* Tells the password manager whose password it is. */}
        <input type="email" value={user.email} autoComplete="username" readOnly hidden />
        <PasswordInput
          name="current"
          label={t('account.password.current')}
          autoComplete="current-password"
          required
        />
        <PasswordInput
          name="next"
          label={t('account.password.next')}
          description={t('start.passwordHelp')}
          autoComplete="new-password"
          minLength={10}
          required
        />
        <Fault error={change.error} />
        <div>
          <Button type="submit" busy={change.isPending}>
            {t('account.password.submit')}
          </Button>
        </div>
      </form>
    </section>
  );
}
