import type { FunnelData } from '@viaggio/contract/reports';
import { Trans } from 'react-i18next';
import { FigureButton } from '../../../components/FigureButton';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { worstStep } from './funnelFindings';

/** How many come to the end, and where most are lost. */
export function FunnelSays({ data, names }: { data: FunnelData; names: readonly string[] }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const last = data.steps.at(-1);
  const worst = worstStep(data.steps);
  const step = worst === undefined ? undefined : data.steps[worst - 1];
  if (!last || last.fromFirst === null || !step || worst === undefined) return null;
  const lost = step.lost - step.open;
  return (
    <Trans
      t={t}
      i18nKey={step.valueLost ? 'analysis.funnel.saysWorth' : 'analysis.funnel.says'}
      count={lost}
      values={{
        share: format.share(last.fromFirst),
        from: names[worst - 2],
        to: names[worst - 1],
        lost: format.number(lost),
        value: format.estimate(step.valueLost ?? 0, data.currency),
      }}
      components={{
        end: (
          <FigureButton
            plain
            definition={t('analysis.funnel.definitions.fromFirst')}
            onOpen={() => open(`step.${data.steps.length}`)}
          />
        ),
        lost: (
          <FigureButton
            plain
            definition={t('analysis.funnel.definitions.lost')}
            onOpen={() => open(`lost.${worst}`)}
          />
        ),
      }}
    />
  );
}
