import { useQuery } from '@tanstack/react-query';
import type { PrivacyRequest } from '@viaggio/contract/privacy';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Fault } from '../../../components/Fault';
import { Panel } from '../../../components/Panel';
import { Skeleton } from '../../../components/Skeleton';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { CarryOut } from './CarryOut';
import { CheckPart } from './CheckPart';
import { PreviewPart } from './PreviewPart';
import { ReasonParts } from './ReasonParts';
import { ReceiptPart } from './ReceiptPart';
import { useDue } from './useDue';
import { useSaidName } from './useSaidName';

const LOOK_AGAIN_MS = 2_000;

/** One request from the day it came to its receipt. */
export function RequestPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const said = useSaidName();
  const { data, error, refetch } = useQuery({
    ...apiQuery('getPrivacyRequest', { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? LOOK_AGAIN_MS : false),
  });
  return (
    <Panel
      title={data ? said(data.identifier) : '…'}
      kicker={data && t(`privacy.kind_${data.kind}`)}
      place="wide"
      onClose={onClose}
    >
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton />}
      {data && <Steps request={data} />}
    </Panel>
  );
}

function Steps({ request }: { request: PrivacyRequest }) {
  const { t } = useTranslation();
  const format = useFormat();
  const due = useDue(request);
  const isOpen = request.state === 'open';
  return (
    <>
      <p className={rows.lead}>
        {t('privacy.came', { date: format.date(request.receivedAt) })}
        {due && (
          <>
            {' · '}
            {t('privacy.dueOn', { date: format.date(new Date(Date.parse(request.dueAt) - 1).toISOString()) })}
            {' · '}
            <span className={due.presses ? rows.warn : undefined}>{due.text}</span>
          </>
        )}
        {request.extension && ` · ${t('privacy.extended', { reason: request.extension.reason })}`}
      </p>
      {request.note && <p>{request.note}</p>}
      {request.purposes.length > 0 && (
        <p>{request.purposes.map((one) => t(`privacy.purpose_${one}`)).join(' · ')}</p>
      )}
      {Object.entries(request.changes).map(([field, value]) => (
        <p key={field}>
          {field}: <strong>{value}</strong>
        </p>
      ))}
      {request.state === 'running' && <p role="status">{t('privacy.erasing')}</p>}
      {request.state === 'refused' && (
        <p>{request.refusal === 'erased' ? t('privacy.refusalErased') : request.refusal}</p>
      )}
      {request.receipt && <ReceiptPart request={request} receipt={request.receipt} />}
      {isOpen && <CheckPart request={request} />}
      {isOpen && <PreviewPart request={request} />}
      {isOpen && request.check && <CarryOut request={request} />}
      {isOpen && <ReasonParts request={request} />}
    </>
  );
}
