import { Select, TextInput } from '@mantine/core';
import type { PrivacyRequest } from '@viaggio/contract/privacy';
import { CHECK_METHODS } from '@viaggio/domain/privacy';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import css from './privacy.module.css';

type Method = (typeof CHECK_METHODS)[number];

/** How it was made sure who asks: nothing is given or erased before. */
export function CheckPart({ request }: { request: PrivacyRequest }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [method, setMethod] = useState<Method>('account');
  const [note, setNote] = useState('');
  const check = useChange('checkPrivacyRequest', { renews: ['getPrivacyRequest', 'listPrivacyRequests'] });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check.mutate({ params: { id: request.id }, body: { method, note } });
  };
  return (
    <section className={css.part}>
      <h3 className={rows.title}>{t('privacy.checkTitle')}</h3>
      {request.check ? (
        <p>
          {t('privacy.checked', {
            method: t(`privacy.methods.${request.check.method}`),
            name: request.check.by,
            date: format.date(request.check.at),
          })}
          {request.check.note && ` · ${request.check.note}`}
        </p>
      ) : (
        <form className={rows.stack} onSubmit={submit}>
          <p className={rows.faint}>{t('privacy.checkHelp')}</p>
          <Select
            label={t('privacy.checkMethod')}
            allowDeselect={false}
            data={CHECK_METHODS.map((one) => ({ value: one, label: t(`privacy.methods.${one}`) }))}
            value={method}
            onChange={(next) => next && setMethod(next as Method)}
          />
          <TextInput
            label={t('privacy.checkNote')}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <div>
            <Button type="submit" look="solid" busy={check.isPending}>
              {t('privacy.checkSave')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
