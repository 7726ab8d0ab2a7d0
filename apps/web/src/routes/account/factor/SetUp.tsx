import { TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type NewSecondFactor, verifyCode } from '../../../api';
import { Button } from '../../../components/Button';
import { CopyBlock } from '../../../components/CopyBlock';
import { Fault } from '../../../components/Fault';
import rows from '../../settings/rows.module.css';
import css from '../account.module.css';
import { useAccessChange } from '../useAccess';
import { tidyCode } from './codes';
import { QrCode } from './QrCode';

interface Props {
  readonly made: NewSecondFactor;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The secret for the app, and the code that proves it arrived there. */
export function SetUp({ made, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const confirm = useAccessChange((code: string) => verifyCode('totp', code), onDone);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    confirm.mutate(tidyCode('totp', String(new FormData(event.currentTarget).get('code'))));
  };
  const secret = new URL(made.totpURI).searchParams.get('secret') ?? '';
  return (
    <>
      <p className={rows.lead}>{t('account.factor.scan')}</p>
      <div className={css.setUp}>
        <QrCode text={made.totpURI} label={t('account.factor.qr')} />
        <div>
          <p>{t('account.factor.byHand')}</p>
          <CopyBlock text={secret} label={t('account.factor.key')} whole />
          <a href={made.totpURI}>{t('account.factor.openHere')}</a>
          <form className={rows.stack} onSubmit={submit}>
            <TextInput
              name="code"
              label={t('account.factor.code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={12}
              required
              autoFocus
            />
            <Fault error={confirm.error} />
            <div className={rows.ends}>
              <Button type="submit" look="solid" busy={confirm.isPending}>
                {t('account.factor.confirm')}
              </Button>
              <Button look="plain" onClick={onCancel}>
                {t('common.cancel')}
              </Button>
            </div>
          </form>
        </div>
      </div>
    </>
  );
}
