import { cellOf } from '@viaggio/contract/addresses';
import type { HandoversData } from '@viaggio/contract/reports';
import { Trans } from 'react-i18next';
import { FigureButton } from '../../../components/FigureButton';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { worstHandover } from './handoverFindings';
import { useHandoverWords } from './useHandoverWords';

/** Where passing from one channel to another loses customers; where none does, the most frequent passage. */
export function HandoversSays({ data }: { data: HandoversData }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const words = useHandoverWords(data);
  const worst = worstHandover(data.handovers);
  const told = worst ?? data.handovers[0];
  if (!told) return null;
  const key = worst ? (worst.valueLost ? 'saysWorth' : 'saysLoses') : 'says';
  const share = (value: number | null | undefined) => (value == null ? '–' : format.share(value));
  return (
    <Trans
      t={t}
      i18nKey={`analysis.handovers.${key}`}
      count={told.people}
      values={{
        from: words.group(told.from),
        to: words.group(told.to),
        n: format.number(told.people),
        share: share(told.outcome.share),
        others: share(told.baseline?.share),
        value: format.estimate(told.valueLost ?? 0, data.currency),
      }}
      components={{
        passed: (
          <FigureButton
            plain
            definition={t('analysis.handovers.definitions.people')}
            onOpen={() => open(cellOf('handover', told.from, told.to))}
          />
        ),
      }}
    />
  );
}
