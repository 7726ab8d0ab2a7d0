import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, type CodeKind, verifyCode } from '../../api';
import { Button } from '../../components/Button';
import { Fault } from '../../components/Fault';
import { tidyCode } from '../account/factor/codes';
import css from './form.module.css';

/** After these the password must be entered again: the time for the code is over, or too many were wrong. */
const OVER = new Set(['invalid_two_factor_cookie', 'too_many_attempts_request_new_code']);

interface Props {
  readonly kind: CodeKind;
  readonly onKind: (kind: CodeKind) => void;
  readonly onIn: () => void;
  readonly onRestart: (why: unknown) => void;
}

/** The second step of signing in. */
export function CodeForm({ kind, onKind, onIn, onRestart }: Props) {
  const { t } = useTranslation();
  const app = kind === 'totp';
  const enter = useMutation({
    mutationFn: (code: string) => verifyCode(kind, tidyCode(kind, code)),
    onSuccess: onIn,
    onError: (error) => error instanceof ApiError && OVER.has(error.code) && onRestart(error),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    enter.mutate(String(new FormData(event.currentTarget).get('code')));
  };
  return (
    <form onSubmit={submit} className={css.form}>
      <TextInput
        name="code"
        label={t(app ? 'start.signIn.code' : 'start.signIn.backup')}
        inputMode={app ? 'numeric' : 'text'}
        autoComplete={app ? 'one-time-code' : 'off'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={20}
        required
        autoFocus
      />
      <Fault error={enter.error} />
      <Button type="submit" look="solid" busy={enter.isPending} className={css.submit}>
        {t('start.signIn.submit')}
      </Button>
      <div className={css.ways}>
        <button type="button" onClick={() => onKind(app ? 'backup-code' : 'totp')}>
          {t(app ? 'start.signIn.useBackup' : 'start.signIn.useApp')}
        </button>
        <button type="button" onClick={() => onRestart(null)}>
          {t('start.signIn.again')}
        </button>
      </div>
    </form>
  );
}
