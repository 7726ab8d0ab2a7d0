import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import { PageHead } from '../../../components/PageHead';
import { BarredPart } from './BarredPart';
import { Choice } from './Choice';
import { PolicyPart } from './PolicyPart';
import { RequestsPart } from './RequestsPart';

const TABS = ['requests', 'policy'] as const;

/** Requests about personal data, and what is kept for how long. */
export function PrivacySection() {
  const { t } = useTranslation();
  const [tab, setTab] = useState<(typeof TABS)[number]>('requests');
  const owner = useMay('owner');
  return (
    <>
      <PageHead title={t('settings.sections.privacy')} lead={t('privacy.lead')} />
      <Choice
        label={t('privacy.tabs')}
        options={TABS.map((value) => ({ value, label: t(`privacy.tab_${value}`) }))}
        value={tab}
        onChange={setTab}
      />
      {tab === 'requests' ? (
        <>
          <RequestsPart />
          {owner && <BarredPart />}
        </>
      ) : (
        <PolicyPart />
      )}
    </>
  );
}
