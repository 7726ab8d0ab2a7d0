import { useQuery } from '@tanstack/react-query';
import type { ReferralCode } from '@viaggio/contract/wordOfMouth';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { Fault } from '../../../components/Fault';
import { Panel } from '../../../components/Panel';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { LinkOnce } from './LinkOnce';
import { NewCode } from './NewCode';
import { ReferralReport } from './ReferralReport';
import { SiteForm } from './SiteForm';

const MOST_SHOWN = 50;

/** Codes that customers pass on, and what they bring. */
export function ReferralsPart() {
  const { t } = useTranslation();
  const may = useMay('editor');
  const settings = useQuery(apiQuery('getReferralSettings', {}));
  const codes = useQuery(apiQuery('listReferralCodes', {}));
  const [shown, setShown] = useState<ReferralCode>();
  const hasSite = settings.data !== undefined && settings.data.site !== '';
  return (
    <section>
      <h2 className={rows.title}>{t('wordOfMouth.referrals.title')}</h2>
      <p className={rows.lead}>{t('wordOfMouth.referrals.lead')}</p>
      <Fault error={settings.error ?? codes.error} onRetry={() => void codes.refetch()} />
      {may && settings.data && <SiteForm key={settings.data.site} settings={settings.data} />}
      {may && hasSite && <NewCode onMade={setShown} />}
      <ul className={rows.rows}>
        {codes.data?.items.slice(0, MOST_SHOWN).map((code) => (
          <Line key={code.id} code={code} onShow={() => setShown(code)} />
        ))}
      </ul>
      {codes.data && codes.data.items.length > 0 && <ReferralReport />}
      {shown && (
        <Panel
          title={shown.code}
          kicker={shown.person.name}
          place="middle"
          onClose={() => setShown(undefined)}
        >
          <LinkOnce url={shown.url} name={shown.code} />
        </Panel>
      )}
    </section>
  );
}

function Line({ code, onShow }: { code: ReferralCode; onShow: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay('editor');
  const remove = useChange('deleteReferralCode', { renews: ['listReferralCodes', 'readReferrals'] });
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        <strong>{code.code}</strong>
        <small>{code.person.name || t('wordOfMouth.referrals.nobodyYet')}</small>
      </div>
      <span className={rows.faint}>
        {t('wordOfMouth.referrals.opened', { count: code.opened, n: format.number(code.opened) })}
      </span>
      <Button small look="plain" onClick={onShow}>
        {t('wordOfMouth.referrals.show')}
      </Button>
      {may && (
        <ConfirmButton
          small
          busy={remove.isPending}
          onConfirm={() => remove.mutate({ params: { id: code.id } })}
        >
          {t('wordOfMouth.referrals.takeBack')}
        </ConfirmButton>
      )}
    </li>
  );
}
