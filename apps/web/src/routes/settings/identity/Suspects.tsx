import { useQuery } from '@tanstack/react-query';
import type { Suspects as SuspectsAnswer } from '@viaggio/contract/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { Skeleton } from '../../../components/Skeleton';
import rows from '../rows.module.css';
import { DecidedLine } from './DecidedLine';
import { DeviceLine } from './DeviceLine';
import { GiantLine } from './GiantLine';

/** Records that are too much for one person, devices of several, and what was decided of either. */
export function Suspects() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(apiQuery('listSuspects', {}));
  if (!data) return error ? <Fault error={error} onRetry={refetch} /> : <Skeleton />;
  const { giants, devices, decided } = data;
  return (
    <>
      <h2 className={rows.title}>{t('verify.identity.giants')}</h2>
      <p className={rows.lead}>
        {t(giants.length > 0 ? 'verify.identity.giantsHelp' : 'verify.identity.noGiants')}
      </p>
      <ul className={giants.length > 0 ? rows.rows : undefined}>
        {giants.map((giant) => (
          <GiantLine key={giant.personId} giant={giant} />
        ))}
      </ul>
      <Devices devices={devices} />
      {decided.length > 0 && (
        <>
          <h2 className={rows.title}>{t('verify.identity.decided')}</h2>
          <p className={rows.lead}>{t('verify.identity.decidedHelp')}</p>
          <ul className={rows.rows}>
            {decided.map((one) => (
              <DecidedLine key={one.identifier.id} decided={one} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Those of most people come first. */
const SHOWN_DEVICES = 8;

function Devices({ devices }: Pick<SuspectsAnswer, 'devices'>) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? devices : devices.slice(0, SHOWN_DEVICES);
  return (
    <>
      <h2 className={rows.title}>{t('verify.identity.devices')}</h2>
      <p className={rows.lead}>
        {t(devices.length > 0 ? 'verify.identity.devicesHelp' : 'verify.identity.noDevices')}
      </p>
      <ul className={devices.length > 0 ? rows.rows : undefined}>
        {shown.map((device) => (
          <DeviceLine key={device.identifier.id} device={device} />
        ))}
      </ul>
      {devices.length > shown.length && (
        <Button small look="plain" onClick={() => setAll(true)}>
          {t('verify.identity.showAll', { count: devices.length })}
        </Button>
      )}
    </>
  );
}
