import type { RivalRow } from '@viaggio/contract/reports';
import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';

interface Props {
  readonly row: Pick<RivalRow, 'value' | 'priced'>;
  /** Lost deals, priced or not. */
  readonly of: number;
  readonly currency: string;
}

/** What lost deals were worth, and how many say it where not all do. */
export function Worth({ row: { value, priced }, of, currency }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  if (value === null) return <>–</>;
  return (
    <>
      {format.money(value, currency)}
      {priced < of && (
        <small>
          {t('analysis.consideration.priced', { n: format.number(priced), all: format.number(of) })}
        </small>
      )}
    </>
  );
}
