import { cellOf } from '@viaggio/contract/addresses';
import type { ConsiderationData, ConsiderationRow } from '@viaggio/contract/reports';
import { useState } from 'react';
import { Button } from '../../../components/Button';
import { ChannelIcon } from '../../../components/ChannelIcon';
import { FigureButton } from '../../../components/FigureButton';
import { Tip } from '../../../components/Tip';
import { useFormat } from '../../../format';
import { FigureRows } from '../chart/FigureRows';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import css from './ForestPlot.module.css';
import { LiftLine } from './LiftLine';
import { isNamed, type LiftScale, liftScale, liftState } from './liftScale';

interface Props {
  readonly data: ConsiderationData;
  readonly name: (id: string) => string;
}

const SHOWN = 14;

/** A line for each touchpoint; steps of buying itself stand apart, below. */
export function ForestPlot({ data, name }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const told = data.rows.filter(({ buying }) => !buying);
  const apart = data.rows.filter(({ buying }) => buying);
  const shown = all ? told : told.slice(0, SHOWN);
  const hidden = told.length - shown.length;
  const scale = liftScale([...shown, ...apart]);
  const plot = { by: data.by, scale, name };
  return (
    <>
      {told.length > 0 && <Plot {...plot} label={t('analysis.consideration.plot')} rows={shown} />}
      {hidden > 0 && (
        <Button small className={css.more} onClick={() => setAll(true)}>
          {t('analysis.consideration.moreRows', { count: hidden, n: format.number(hidden) })}
        </Button>
      )}
      <p className={css.caption}>{t('analysis.consideration.caption')}</p>
      {apart.length > 0 && (
        <section className={css.apart}>
          <h2>{t('analysis.consideration.buyingTitle')}</h2>
          <p className={css.caption}>{t('analysis.consideration.buyingHelp')}</p>
          <Plot {...plot} label={t('analysis.consideration.buyingTitle')} rows={apart} />
        </section>
      )}
    </>
  );
}

interface PlotProps {
  readonly label: string;
  readonly by: ConsiderationData['by'];
  readonly rows: readonly ConsiderationRow[];
  readonly scale: LiftScale;
  readonly name: (id: string) => string;
}

/** How many times as often those who had each contact buy, with the interval, around 1. */
function Plot({ label, by, rows, scale, name }: PlotProps) {
  const { t } = useCounted();
  const head = (key: 'buyers' | 'others' | 'lift') => ({
    key,
    text: t(`analysis.consideration.heads.${key}`),
    definition: t(`analysis.consideration.definitions.${key}`),
  });
  const plot = { key: 'plot', text: t('analysis.consideration.heads.plot'), words: true, wide: true };
  return (
    <FigureRows
      label={label}
      columns="minmax(12rem, 1.2fr) 6rem 6rem minmax(12rem, 2fr) 9rem"
      heads={[
        { key: 'name', text: t(`analysis.units.${by}`), words: true },
        head('buyers'),
        head('others'),
        { ...plot, scale: <Ticks scale={scale} /> },
        head('lift'),
      ]}
      rows={rows.map((row) => ({
        key: row.name,
        quiet: liftState(row) === 'few',
        cells: [
          <Name key="name" row={row} name={name(row.name)} channel={by === 'channel'} />,
          <Share key="buyers" row={row} of="buyers" />,
          <Share key="others" row={row} of="others" />,
          <LiftLine key="plot" row={row} scale={scale} />,
          <Lift key="lift" row={row} />,
        ],
      }))}
    />
  );
}

function Name({ row, name, channel }: { row: ConsiderationRow; name: string; channel: boolean }) {
  const { t } = useCounted();
  const { open } = useAddress();
  return (
    <span className={css.name}>
      {channel && <ChannelIcon channel={row.name} />}
      <FigureButton
        definition={t('analysis.consideration.definitions.did')}
        onOpen={() => open(cellOf('did', row.name))}
      >
        {name}
      </FigureButton>
    </span>
  );
}

function Share({ row, of }: { row: ConsiderationRow; of: 'buyers' | 'others' }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const share = of === 'buyers' ? row.shareOfBuyers : row.shareOfOthers;
  const count = of === 'buyers' ? row.buyersDid : row.othersDid;
  return (
    <>
      <FigureButton
        definition={t(`analysis.consideration.definitions.${of}`)}
        onOpen={() => open(cellOf('did', row.name, of))}
      >
        {share === null ? '–' : format.share(share)}
      </FigureButton>
      <small>{t('common.n', { n: format.number(count) })}</small>
    </>
  );
}

function Ticks({ scale }: { scale: LiftScale }) {
  const format = useFormat();
  return (
    <span className={css.ticks} aria-hidden>
      {scale.ticks.map((tick) => (
        <span key={tick} style={{ left: `${scale.at(tick) * 100}%` }}>
          {isNamed(tick, scale.ticks) && format.multiple(tick)}
        </span>
      ))}
    </span>
  );
}

function Lift({ row }: { row: ConsiderationRow }) {
  const { t } = useCounted();
  const format = useFormat();
  const state = liftState(row);
  if (state === 'few' || row.lift === null || !row.interval) return t('analysis.tooFew');
  return (
    <>
      <Tip text={t(`analysis.consideration.state.${state}`)}>
        <button type="button" className={css.number} data-state={state}>
          {format.multiple(row.lift)}
        </button>
      </Tip>
      <small>
        {t('analysis.consideration.between', {
          low: format.ratio(row.interval[0]),
          high: format.ratio(row.interval[1]),
        })}
      </small>
    </>
  );
}
