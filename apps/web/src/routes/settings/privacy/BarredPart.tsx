import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Button } from '../../../components/Button';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useIdentifierName } from '../../../components/useIdentifierName';
import rows from '../rows.module.css';
import css from './privacy.module.css';

const KINDS = ['email', 'phone', 'userId', 'card', 'anonymousId'] as const;

/** What does not come in again because its person was erased, and the way back for who returns. */
export function BarredPart() {
  const { t } = useTranslation();
  const identifierName = useIdentifierName();
  const { data } = useQuery(apiQuery('getPrivacyOverview', {}));
  const [kind, setKind] = useState<string>('email');
  const [value, setValue] = useState('');
  const lift = useChange('liftErasure', {
    renews: ['getPrivacyOverview'],
    onDone: () => {
      setValue('');
      showToast(t('privacy.lifted'));
    },
  });
  if (!data || data.barred === 0) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    lift.mutate({ body: { identifier: `${kind}:${value.trim()}` } });
  };
  return (
    <section className={css.part}>
      <p className={rows.faint}>
        {t('privacy.barred', { count: data.barred })}; {t('privacy.turnedAway', { count: data.turnedAway })}.
      </p>
      <details>
        <summary>{t('privacy.lift')}</summary>
        <p className={rows.faint}>{t('privacy.liftHelp')}</p>
        <form className={rows.form} onSubmit={submit}>
          <Select
            label={t('privacy.whoKind')}
            allowDeselect={false}
            data={KINDS.map((one) => ({ value: one, label: identifierName(one) }))}
            value={kind}
            onChange={(next) => next && setKind(next)}
          />
          <TextInput
            required
            label={t('privacy.who')}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
          <Button type="submit" busy={lift.isPending}>
            {t('privacy.liftDo')}
          </Button>
        </form>
      </details>
    </section>
  );
}
