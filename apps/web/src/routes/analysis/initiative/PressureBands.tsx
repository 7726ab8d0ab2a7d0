import { cellOf } from '@viaggio/contract/addresses';
import type { InitiativeData, PressureBand } from '@viaggio/contract/reports';
import { FigureButton } from '../../../components/FigureButton';
import { useFormat } from '../../../format';
import { FigureRows } from '../chart/FigureRows';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { shareOf } from './initiativeFindings';
import css from './PressureBands.module.css';

const PARTS = ['reaction', 'active', 'unsubscribed', 'quiet'] as const;

/** How many messages of ours in a customer's week, and what such weeks go with. */
export function PressureBands({ data: { pressure } }: { data: InitiativeData }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const title = t('analysis.initiative.pressure');
  const met = pressure.bands.filter(({ weeks }) => weeks > 0);
  if (met.length === 0) return null;
  return (
    <section className={css.pressure}>
      <h2>{title}</h2>
      <p className={css.lead}>
        {t('analysis.initiative.pressureLead', {
          count: pressure.weeks,
          n: format.number(pressure.weeks),
          mean: format.decimal(pressure.mean ?? 0),
          p90: format.number(pressure.p90 ?? 0),
        })}
      </p>
      <FigureRows
        label={title}
        columns="minmax(9rem, 1fr) 7rem repeat(4, minmax(8rem, 1fr))"
        heads={[
          { key: 'band', text: t('analysis.initiative.heads.band'), words: true },
          {
            key: 'weeks',
            text: t('analysis.initiative.heads.weeks'),
            definition: t('analysis.initiative.definitions.weeks'),
          },
          ...PARTS.map((key) => ({
            key,
            text: t(`analysis.initiative.heads.${key}`),
            definition: t(`analysis.initiative.definitions.${key}`),
            words: true,
          })),
        ]}
        rows={met.map((band) => ({
          key: band.band,
          cells: [
            <FigureButton
              key="band"
              definition={t('analysis.initiative.definitions.band')}
              onOpen={() => open(cellOf('band', band.band))}
            >
              {t(`analysis.initiative.bands.${band.band}`)}
            </FigureButton>,
            <Weeks key="weeks" band={band} />,
            ...PARTS.map((key) => (
              <Part key={key} part={band[key]} warns={key !== 'reaction' && key !== 'active'} />
            )),
          ],
        }))}
      />
    </section>
  );
}

function Weeks({ band }: { band: PressureBand }) {
  const { t } = useCounted();
  const format = useFormat();
  return (
    <>
      {band.share === null ? '–' : format.share(band.share)}
      <small>{t('common.n', { n: format.number(band.weeks) })}</small>
    </>
  );
}

/** A share of customer-weeks, with its bar and of how many it is. */
function Part({ part, warns }: { part: PressureBand['reaction']; warns: boolean }) {
  const { t } = useCounted();
  const format = useFormat();
  if (part === null || part.of === 0) return '–';
  const share = shareOf(part);
  if (share === null) {
    return (
      <>
        {t('analysis.few')}
        <small>{t('common.n', { n: format.number(part.of) })}</small>
      </>
    );
  }
  return (
    <>
      <span className={css.share}>
        <span>{format.share(share)}</span>
        <span className={css.bar} data-warns={warns || undefined} aria-hidden>
          <span style={{ width: `${share * 100}%` }} />
        </span>
      </span>
      <small>{t('common.n', { n: format.number(part.of) })}</small>
    </>
  );
}
