import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginSecondFactor, endSecondFactor, type NewSecondFactor, renewBackupCodes } from '../../../api';
import { Button } from '../../../components/Button';
import { showToast } from '../../../components/toastStore';
import rows from '../../settings/rows.module.css';
import { BackupCodes } from './BackupCodes';
import { PasswordAsk } from './PasswordAsk';
import { SetUp } from './SetUp';

type Step =
  | { readonly at: 'rest' | 'turnOn' | 'turnOff' | 'renew' }
  | { readonly at: 'setUp'; readonly made: NewSecondFactor }
  | { readonly at: 'codes'; readonly codes: readonly string[] };

const REST: Step = { at: 'rest' };

/** Turning the second factor on and off, one question at a time. */
export function FactorPart({ on }: { on: boolean }) {
  const { t } = useTranslation();
  const [step, go] = useState<Step>(REST);
  return (
    <section>
      <h2 className={rows.title}>{t('account.factor.title')}</h2>
      {step.at !== 'setUp' && step.at !== 'codes' && (
        <p className={rows.lead}>{t(on ? 'account.factor.on' : 'account.factor.off')}</p>
      )}
      {step.at === 'rest' && <Choices on={on} go={go} />}
      <Asked step={step} go={go} />
      {step.at === 'setUp' && (
        <SetUp
          made={step.made}
          onCancel={() => go(REST)}
          onDone={() => {
            showToast(t('account.factor.isOn'));
            go({ at: 'codes', codes: step.made.backupCodes });
          }}
        />
      )}
      {step.at === 'codes' && <BackupCodes codes={step.codes} onKept={() => go(REST)} />}
    </section>
  );
}

function Choices({ on, go }: { on: boolean; go: (step: Step) => void }) {
  const { t } = useTranslation();
  if (!on) return <Button onClick={() => go({ at: 'turnOn' })}>{t('account.factor.turnOn')}</Button>;
  return (
    <div className={rows.ends}>
      <Button onClick={() => go({ at: 'renew' })}>{t('account.factor.renew')}</Button>
      <Button look="danger" onClick={() => go({ at: 'turnOff' })}>
        {t('account.factor.turnOff')}
      </Button>
    </div>
  );
}

/** The question for the password that stands before a step. */
function Asked({ step, go }: { step: Step; go: (step: Step) => void }) {
  const { t } = useTranslation();
  const onCancel = () => go(REST);
  if (step.at === 'turnOn') {
    const onDone = (made: NewSecondFactor) => go({ at: 'setUp', made });
    const words = { why: t('account.factor.passwordForOn'), submit: t('common.continue') };
    return <PasswordAsk {...words} act={beginSecondFactor} onDone={onDone} onCancel={onCancel} />;
  }
  if (step.at === 'renew') {
    const onDone = (codes: readonly string[]) => go({ at: 'codes', codes });
    const words = { why: t('account.factor.passwordForCodes'), submit: t('account.factor.renew') };
    return <PasswordAsk {...words} act={renewBackupCodes} onDone={onDone} onCancel={onCancel} />;
  }
  if (step.at === 'turnOff') {
    const onDone = () => {
      showToast(t('account.factor.isOff'));
      go(REST);
    };
    const words = { why: t('account.factor.passwordForOff'), submit: t('account.factor.turnOff') };
    return <PasswordAsk {...words} danger act={endSecondFactor} onDone={onDone} onCancel={onCancel} />;
  }
  return null;
}
