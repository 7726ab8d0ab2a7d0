import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';

interface Props {
  readonly share: number | null;
  readonly interval: readonly [number, number] | null;
}

/** A share, and below it how sure it is. */
export function IntervalShare({ share, interval }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  if (share === null || interval === null) return <>–</>;
  return (
    <>
      {format.share(share)}
      <small>
        {t('analysis.consideration.sure', {
          low: format.share(interval[0]),
          high: format.share(interval[1]),
        })}
      </small>
    </>
  );
}
