import { cellOf } from '@viaggio/contract/addresses';
import type { RepurchaseData } from '@viaggio/contract/reports';
import { FigureButton } from '../../../components/FigureButton';
import { useFormat } from '../../../format';
import { FigureRows } from '../chart/FigureRows';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import css from './OrderGaps.module.css';

const FEWEST = 10;

/** How long from the first purchase to the second, from the second to the third: who has bought more comes sooner. */
export function OrderGaps({ data }: { data: RepurchaseData }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const longest = Math.max(1, ...data.byOrder.map(({ p90 }) => p90 ?? 0));
  const width = (seconds: number | null) => `${((seconds ?? 0) / longest) * 100}%`;
  const time = (seconds: number | null) => (seconds === null ? '–' : format.duration(seconds));
  return (
    <section className={css.gaps}>
      <h2>{t('analysis.repurchase.byOrder')}</h2>
      <FigureRows
        label={t('analysis.repurchase.byOrder')}
        columns="minmax(11rem, 1fr) 7rem 8rem minmax(8rem, 2fr) 7rem 7rem"
        heads={[
          { key: 'order', text: t('analysis.repurchase.heads.order'), words: true },
          { key: 'purchases', text: t('analysis.repurchase.heads.purchases') },
          {
            key: 'intervals',
            text: t('analysis.repurchase.heads.intervals'),
            definition: t('analysis.repurchase.definitions.intervals'),
          },
          { key: 'bar', text: '', words: true, wide: true },
          { key: 'p50', text: t('analysis.repurchase.heads.p50') },
          { key: 'p90', text: t('analysis.repurchase.heads.p90') },
        ]}
        rows={data.byOrder.map(({ order, purchases, intervals, p50, p90 }) => ({
          key: String(order),
          quiet: intervals < FEWEST,
          cells: [
            t(order < 4 ? 'analysis.repurchase.fromOrder' : 'analysis.repurchase.fromLater', {
              n: format.number(order),
              next: format.number(order + 1),
            }),
            format.number(purchases),
            <FigureButton
              key="intervals"
              definition={t('analysis.repurchase.definitions.order')}
              onOpen={() => open(cellOf('order', order))}
            >
              {format.number(intervals)}
            </FigureButton>,
            <span key="bar" className={css.bar} aria-hidden>
              {intervals >= FEWEST && (
                <>
                  <span className={css.far} style={{ width: width(p90) }} />
                  <span className={css.near} style={{ width: width(p50) }} />
                </>
              )}
            </span>,
            intervals < FEWEST ? t('analysis.few') : time(p50),
            intervals < FEWEST ? t('analysis.few') : time(p90),
          ],
        }))}
      />
    </section>
  );
}
