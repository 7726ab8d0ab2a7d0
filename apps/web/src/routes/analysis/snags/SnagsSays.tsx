import { cellOf } from '@viaggio/contract/addresses';
import type { SnagsData } from '@viaggio/contract/reports';
import { Trans } from 'react-i18next';
import { FigureButton } from '../../../components/FigureButton';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { worstSnag } from './snagFindings';
import { useSnagWords } from './useSnagWords';

/** The snag that costs most, or that most customers meet; and what is out of the ordinary now. */
export function SnagsSays({ data }: { data: SnagsData }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const words = useSnagWords(data);
  const worst = worstSnag(data.kinds);
  if (!worst) return data.kinds.some(({ measured }) => measured) ? t('analysis.snags.saysNone') : null;
  const { valueLost } = worst.cost;
  const now = data.incidents.filter(({ ongoing, about }) => ongoing && about !== 'volume');
  return (
    <>
      <Trans
        t={t}
        i18nKey={valueLost ? 'analysis.snags.saysWorth' : 'analysis.snags.says'}
        count={worst.people}
        values={{
          name: words.kind(worst),
          n: format.number(worst.people),
          share: worst.share === null ? '–' : format.share(worst.share),
          value: format.estimate(valueLost ?? 0, data.currency),
        }}
        components={{
          met: (
            <FigureButton
              plain
              definition={t('analysis.snags.definitions.people')}
              onOpen={() => open(cellOf('snag', worst.id))}
            />
          ),
        }}
      />
      {now.length > 0 && (
        <> {t('analysis.snags.saysNow', { what: now.slice(0, 2).map(words.incidentName).join('; ') })}</>
      )}
    </>
  );
}
