import { PasswordInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import rows from '../../settings/rows.module.css';
import { useAccessChange } from '../useAccess';

interface Props<Answer> {
  readonly why: string;
  readonly submit: string;
  readonly danger?: boolean;
  readonly act: (password: string) => Promise<Answer>;
  readonly onDone: (answer: Answer) => void;
  readonly onCancel: () => void;
}

/** Asks for the password before something of the second factor changes. */
export function PasswordAsk<Answer>({ why, submit, danger, act, onDone, onCancel }: Props<Answer>) {
  const { t } = useTranslation();
  const change = useAccessChange(act, onDone);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change.mutate(String(new FormData(event.currentTarget).get('password')));
  };
  return (
    <form className={rows.stack} onSubmit={send}>
      <PasswordInput
        name="password"
        label={t('account.factor.confirmPassword')}
        description={why}
        autoComplete="current-password"
        required
        autoFocus
      />
      <Fault error={change.error} />
      <div className={rows.ends}>
        <Button type="submit" look={danger ? 'danger' : 'solid'} busy={change.isPending}>
          {submit}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
