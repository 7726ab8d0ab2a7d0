import type { RepurchaseData } from '@viaggio/contract/reports';
import { Trans } from 'react-i18next';
import { FigureButton } from '../../../components/FigureButton';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';

/** The share that buys again within the longest time that is known, and the typical time between two purchases. */
export function RepurchaseSays({ data }: { data: RepurchaseData }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const point = data.curve.points.findLast(({ share }) => share !== null);
  const again = (
    <FigureButton
      plain
      definition={t('analysis.repurchase.definitions.again')}
      onOpen={() => open('again')}
    />
  );
  if (!point || point.share === null) {
    return (
      <Trans
        t={t}
        i18nKey="analysis.repurchase.saysFew"
        count={data.people}
        values={{ n: format.number(data.people), again: format.number(data.again) }}
        components={{ again }}
      />
    );
  }
  return (
    <>
      <Trans
        t={t}
        i18nKey="analysis.repurchase.says"
        values={{
          share: format.share(point.share),
          days: format.number(point.days),
          n: format.number(data.people),
          again: format.number(data.again),
        }}
        components={{ again }}
      />
      {data.p50 !== null && <> {t('analysis.repurchase.saysTime', { typical: format.duration(data.p50) })}</>}
    </>
  );
}
