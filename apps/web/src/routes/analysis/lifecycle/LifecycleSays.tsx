import { cellOf } from '@viaggio/contract/addresses';
import type { LifecycleData } from '@viaggio/contract/reports';
import { Trans } from 'react-i18next';
import { FigureButton } from '../../../components/FigureButton';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { growthOf, toldBucket } from './lifecycleFindings';

/** Of the last whole bucket: how many came, how many went quiet, and whether that is growth. */
export function LifecycleSays({ data }: { data: LifecycleData }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const told = toldBucket(data.buckets);
  const growth = told ? growthOf(told) : null;
  if (!told || growth === null || told.quiet === null) return null;
  const key = growth > 0 ? 'saysGrows' : growth < 0 ? 'saysShrinks' : 'saysSteady';
  const link = (figure: 'new' | 'back' | 'quiet') => (
    <FigureButton
      plain
      definition={t(`analysis.lifecycle.definitions.${figure}`)}
      onOpen={() => open(cellOf(figure, told.start))}
    />
  );
  return (
    <Trans
      t={t}
      i18nKey={`analysis.lifecycle.${key}`}
      values={{
        when: t(`analysis.lifecycle.in_${data.by}`, {
          day: format.date(`${told.start}T12:00:00Z`, data.by === 'month' ? 'month' : 'day'),
        }),
        new: format.number(told.new),
        back: format.number(told.back),
        quiet: format.number(told.quiet),
        growth: format.number(Math.abs(growth)),
        active: format.number(told.active),
      }}
      components={{ fresh: link('new'), back: link('back'), gone: link('quiet') }}
    />
  );
}
