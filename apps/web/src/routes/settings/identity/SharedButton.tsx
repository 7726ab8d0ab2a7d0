import { useQuery } from '@tanstack/react-query';
import type { Suspects } from '@viaggio/contract/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { Panel } from '../../../components/Panel';
import { Skeleton } from '../../../components/Skeleton';
import { useIdentifierName } from '../../../components/useIdentifierName';
import { useFormat } from '../../../format';
import links from '../../customer/links/LinksView.module.css';
import { SideCard } from '../../customer/links/SideCard';
import rows from '../rows.module.css';
import css from './identity.module.css';
import { useDecide } from './useDecide';

type Identifier = Suspects['devices'][number]['identifier'];

/** "Many share it": shows which records would be left before saying yes. */
export function SharedButton({ identifier }: { identifier: Identifier }) {
  const { t } = useTranslation();
  const name = useIdentifierName();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t('verify.identity.shared')}
      </Button>
      {open && (
        <Panel
          title={`${name(identifier.kind)}: ${identifier.value}`}
          kicker={t('verify.identity.shared')}
          place="wide"
          onClose={() => setOpen(false)}
        >
          <SharedPreview id={identifier.id} onClose={() => setOpen(false)} />
        </Panel>
      )}
    </>
  );
}

function SharedPreview({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const decide = useDecide(onClose);
  const { data, error } = useQuery({ ...apiQuery('previewVerdict', { body: { id } }), staleTime: 0 });
  if (!data) return error ? <Fault error={error} /> : <Skeleton />;
  const { cuts, records, after } = data;
  return (
    <>
      <p className={css.said}>
        {t('verify.identity.sharedHelp', { count: cuts, n: format.number(cuts) })}{' '}
        {t('verify.identity.sharedRecords', { count: records, n: format.number(records) })}
      </p>
      <div className={links.sides}>
        {after.map((side) => (
          <SideCard key={side.personId} side={side} />
        ))}
      </div>
      {records > after.length && (
        <p className={rows.faint}>
          {t('verify.identity.moreRecords', {
            count: records - after.length,
            n: format.number(records - after.length),
          })}
        </p>
      )}
      <div className={rows.foot}>
        <Button
          look="solid"
          busy={decide.isPending}
          onClick={() => decide.mutate({ body: { id, verdict: 'shared' } })}
        >
          {t('verify.identity.sharedConfirm')}
        </Button>
      </div>
    </>
  );
}
