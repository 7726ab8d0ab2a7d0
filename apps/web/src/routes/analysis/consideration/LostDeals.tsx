import { cellOf } from '@viaggio/contract/addresses';
import type { LostDeals as Data } from '@viaggio/contract/reports';
import { FigureButton } from '../../../components/FigureButton';
import { useFormat } from '../../../format';
import { FigureRows } from '../chart/FigureRows';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import css from './Alternatives.module.css';
import { IntervalShare } from './IntervalShare';
import { Worth } from './Worth';

/** Why deals were lost, most of them first; what is not told is said. */
export function LostDeals({ lost, currency }: { lost: Data; currency: string }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const unexplained = lost.deals - lost.explained;
  const head = (key: 'deals' | 'share' | 'people' | 'value') => ({
    key,
    text: t(`analysis.consideration.lost.heads.${key}`),
    definition: t(`analysis.consideration.lost.definitions.${key}`),
  });
  return (
    <section className={css.part}>
      <h2>{t('analysis.consideration.lost.title')}</h2>
      <p className={css.says}>
        <FigureButton
          plain
          definition={t('analysis.consideration.lost.definitions.lost')}
          onOpen={() => open('lost')}
        >
          {t('analysis.consideration.lost.says', { count: lost.deals, n: format.number(lost.deals) })}
        </FigureButton>
        {t('analysis.consideration.lost.ofDecided', { n: format.number(lost.deals + lost.won) })}
        {lost.value !== null &&
          t('analysis.consideration.lost.worth', { value: format.money(lost.value, currency) })}
      </p>
      {lost.reasons.length > 0 && (
        <FigureRows
          label={t('analysis.consideration.lost.title')}
          columns="minmax(12rem, 1.6fr) 5rem minmax(9rem, 1fr) 6rem minmax(9rem, 1fr)"
          heads={[
            { key: 'reason', text: t('analysis.consideration.lost.heads.reason'), words: true },
            head('deals'),
            head('share'),
            head('people'),
            head('value'),
          ]}
          rows={lost.reasons.map((row) => ({
            key: row.name,
            cells: [
              row.text,
              format.number(row.deals),
              <IntervalShare key="share" share={row.share} interval={row.interval} />,
              <FigureButton
                key="people"
                definition={t('analysis.consideration.lost.definitions.people')}
                onOpen={() => open(cellOf('reason', row.name))}
              >
                {format.number(row.people)}
              </FigureButton>,
              <Worth key="value" row={row} of={row.deals} currency={currency} />,
            ],
          }))}
        />
      )}
      {lost.others.reasons > 0 && (
        <p className={css.note}>
          {t('analysis.consideration.lost.others', {
            count: lost.others.reasons,
            n: format.number(lost.others.reasons),
            deals: format.number(lost.others.deals),
          })}
        </p>
      )}
      {unexplained > 0 && (
        <p className={css.note}>
          <FigureButton
            plain
            definition={t('analysis.consideration.lost.definitions.unexplained')}
            onOpen={() => open('unexplained')}
          >
            {t('analysis.consideration.lost.unexplained', {
              count: unexplained,
              n: format.number(unexplained),
            })}
          </FigureButton>{' '}
          {t('analysis.consideration.lost.sayWhy')}
        </p>
      )}
    </section>
  );
}
