import { NativeSelect, TextInput } from '@mantine/core';
import type { ReferralCode } from '@viaggio/contract/wordOfMouth';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { useChange } from '../../../components/useChange';
import { useIdentifierName } from '../../../components/useIdentifierName';
import rows from '../rows.module.css';

const KINDS = ['email', 'phone', 'card', 'userId'] as const;

/** Gives a customer a code. */
export function NewCode({ onMade }: { onMade: (code: ReferralCode) => void }) {
  const { t } = useTranslation();
  const nameOf = useIdentifierName();
  const [kind, setKind] = useState<string>('email');
  const [value, setValue] = useState('');
  const [code, setCode] = useState('');
  const create = useChange('createReferralCode', {
    renews: ['listReferralCodes', 'readReferrals'],
    onDone: (made) => {
      setValue('');
      setCode('');
      onMade(made);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const own = code.trim();
    create.mutate({ body: { person: `${kind}:${value.trim()}`, ...(own ? { code: own } : {}) } });
  };
  return (
    <form className={rows.form} onSubmit={submit}>
      <NativeSelect
        label={t('wordOfMouth.referrals.by')}
        value={kind}
        data={KINDS.map((one) => ({ value: one, label: nameOf(one) }))}
        onChange={(event) => setKind(event.currentTarget.value)}
      />
      <TextInput
        label={nameOf(kind)}
        value={value}
        maxLength={250}
        autoComplete="off"
        required
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <TextInput
        label={t('wordOfMouth.referrals.own')}
        value={code}
        maxLength={30}
        minLength={3}
        autoComplete="off"
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" look="solid" busy={create.isPending}>
        {t('wordOfMouth.referrals.give')}
      </Button>
    </form>
  );
}
