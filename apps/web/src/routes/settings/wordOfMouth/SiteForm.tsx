import { TextInput } from '@mantine/core';
import type { ReferralSettings } from '@viaggio/contract/wordOfMouth';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import rows from '../rows.module.css';

/** Where the links of codes lead: nowhere else, whoever opens them. */
export function SiteForm({ settings }: { settings: ReferralSettings }) {
  const { t } = useTranslation();
  const [site, setSite] = useState(settings.site);
  const [parameter, setParameter] = useState(settings.parameter);
  const save = useChange('putReferralSettings', {
    renews: ['getReferralSettings', 'readReferrals', 'listSources'],
    onDone: () => showToast(t('wordOfMouth.referrals.siteSaved')),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ body: { site: site.trim(), parameter: parameter.trim() } });
  };
  return (
    <form className={rows.form} onSubmit={submit}>
      <TextInput
        label={t('wordOfMouth.referrals.site')}
        type="url"
        value={site}
        maxLength={500}
        required
        onChange={(event) => setSite(event.currentTarget.value)}
      />
      <TextInput
        label={t('wordOfMouth.referrals.parameter')}
        value={parameter}
        maxLength={30}
        pattern="[A-Za-z][A-Za-z0-9_\-]*"
        required
        onChange={(event) => setParameter(event.currentTarget.value)}
      />
      <Button type="submit" look="line" busy={save.isPending}>
        {t('common.save')}
      </Button>
    </form>
  );
}
