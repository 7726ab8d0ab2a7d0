import { TextInput } from '@mantine/core';
import type { PrivacyRequest } from '@viaggio/contract/privacy';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { useChange } from '../../../components/useChange';
import rows from '../rows.module.css';
import css from './privacy.module.css';

const RENEWS = ['getPrivacyRequest', 'listPrivacyRequests', 'getPrivacyOverview'] as const;

/** More time, or a no: both with the reason that the person is told. */
export function ReasonParts({ request }: { request: PrivacyRequest }) {
  const { t } = useTranslation();
  const owner = useMay('owner');
  const extend = useChange('extendPrivacyRequest', { renews: RENEWS });
  const refuse = useChange('refusePrivacyRequest', { renews: RENEWS });
  const { id } = request;
  return (
    <section className={css.part}>
      {!request.extension && (
        <Reason
          title={t('privacy.extend')}
          help={t('privacy.extendHelp')}
          busy={extend.isPending}
          onSay={(reason) => extend.mutate({ params: { id }, body: { reason } })}
        />
      )}
      {owner && (
        <Reason
          title={t('privacy.refuse')}
          help={t('privacy.refuseHelp')}
          busy={refuse.isPending}
          onSay={(reason) => refuse.mutate({ params: { id }, body: { reason } })}
        />
      )}
    </section>
  );
}

interface ReasonProps {
  readonly title: string;
  readonly help: string;
  readonly busy: boolean;
  readonly onSay: (reason: string) => void;
}

function Reason({ title, help, busy, onSay }: ReasonProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSay(reason.trim());
  };
  return (
    <details>
      <summary>{title}</summary>
      <form className={rows.stack} onSubmit={submit}>
        <p className={rows.faint}>{help}</p>
        <TextInput
          required
          minLength={3}
          maxLength={1_000}
          label={t('privacy.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div>
          <Button type="submit" busy={busy} disabled={reason.trim().length < 3}>
            {title}
          </Button>
        </div>
      </form>
    </details>
  );
}
