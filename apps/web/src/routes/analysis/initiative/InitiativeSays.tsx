import type { InitiativeData } from '@viaggio/contract/reports';
import { Trans } from 'react-i18next';
import { FigureButton } from '../../../components/FigureButton';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { pressureFinding } from './initiativeFindings';

/** Who starts most contacts, and what many messages go with. */
export function InitiativeSays({ data }: { data: InitiativeData }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const { customerShare, startedByCustomer, startedByUs } = data.total;
  const found = pressureFinding(data.pressure.bands);
  if (customerShare === null) return null;
  return (
    <>
      <Trans
        t={t}
        i18nKey="analysis.initiative.says"
        values={{
          share: format.share(customerShare),
          ours: format.share(1 - customerShare),
          n: format.number(startedByCustomer + startedByUs),
        }}
        components={{
          they: (
            <FigureButton
              plain
              definition={t('analysis.initiative.definitions.customer')}
              onOpen={() => open('started.customer')}
            />
          ),
          we: (
            <FigureButton
              plain
              definition={t('analysis.initiative.definitions.us')}
              onOpen={() => open('started.us')}
            />
          ),
        }}
      />
      {found && (
        <>
          {' '}
          {t('analysis.initiative.saysPressure', {
            band: t(`analysis.initiative.bands.${found.band}`),
            quiet: format.share(found.quiet),
            base: format.share(found.base),
          })}
        </>
      )}
    </>
  );
}
