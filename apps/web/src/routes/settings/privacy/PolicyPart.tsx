import { NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PrivacyPolicy } from '@viaggio/contract/privacy';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { Skeleton } from '../../../components/Skeleton';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { ReadOnlyNote } from '../ReadOnlyNote';
import rows from '../rows.module.css';
import { DetectedPart } from './DetectedPart';
import { FieldRules } from './FieldRules';
import { RetentionRules } from './RetentionRules';

/** How long events are kept, what is never stored, and how long backups live. */
export function PolicyPart() {
  const { data, error, refetch } = useQuery(apiQuery('getPrivacyPolicy', {}));
  return (
    <>
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton />}
      {data && <PolicyForm policy={data} />}
    </>
  );
}

function PolicyForm({ policy }: { policy: PrivacyPolicy }) {
  const { t } = useTranslation();
  const owner = useMay('owner');
  const editor = useMay('editor');
  const [draft, setDraft] = useState(policy);
  const save = useChange('putPrivacyPolicy', {
    renews: ['getPrivacyPolicy', 'detectPersonalData'],
    onDone: () => showToast(t('privacy.saved')),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ body: draft });
  };
  const addField = (field: string, action: 'drop' | 'mask') =>
    setDraft({
      ...draft,
      fields: [...draft.fields.filter((rule) => rule.field !== field), { field, action }],
    });
  return (
    <form onSubmit={submit}>
      {!owner && <ReadOnlyNote />}
      <fieldset className={rows.fields} disabled={!owner}>
        <RetentionRules rules={draft.retention} onChange={(retention) => setDraft({ ...draft, retention })} />
        <FieldRules rules={draft.fields} onChange={(fields) => setDraft({ ...draft, fields })} />
        {editor && <DetectedPart fields={draft.fields} onChoose={owner ? addField : undefined} />}
        <div className={`${rows.stack} ${rows.later}`}>
          <NumberInput
            label={t('privacy.backups')}
            description={t('privacy.backupsHelp')}
            min={0}
            max={3_650}
            allowDecimal={false}
            value={draft.backupDays}
            onChange={(next) => setDraft({ ...draft, backupDays: Number(next) || 0 })}
          />
          <p className={rows.faint}>{t('privacy.ip')}</p>
        </div>
        {owner && (
          <div className={rows.foot}>
            <Button type="submit" look="solid" busy={save.isPending}>
              {t('privacy.save')}
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  );
}
