import { cellOf } from '@viaggio/contract/addresses';
import type { ConsiderationData, ConsiderationRow } from '@viaggio/contract/reports';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { ChannelIcon } from '../../../components/ChannelIcon';
import { FigureButton } from '../../../components/FigureButton';
import { Tip } from '../../../components/Tip';
import { useFormat } from '../../../format';
import { FigureRows } from '../chart/FigureRows';
import { useAddress } from '../frame/useAddress';
import css from './ForestPlot.module.css';
import { isNamed, type LiftScale, liftScale, liftState } from './liftScale';

interface Props {
  readonly data: ConsiderationData;
  readonly name: (id: string) => string;
}

const SHOWN = 14;

/** A line for each touchpoint: how many times as often those who had it buy, with the interval, around 1. */
export function ForestPlot({ data, name }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const shown = all ? data.rows : data.rows.slice(0, SHOWN);
  const hidden = data.rows.length - shown.length;
  const scale = liftScale(shown);
  const head = (key: 'buyers' | 'others' | 'lift') => ({
    key,
    text: t(`analysis.consideration.heads.${key}`),
    definition: t(`analysis.consideration.definitions.${key}`),
  });
  return (
    <>
      <FigureRows
        label={t('analysis.consideration.plot')}
        columns="minmax(12rem, 1.2fr) 6rem 6rem minmax(12rem, 2fr) 9rem"
        heads={[
          { key: 'name', text: t(`analysis.units.${data.by}`), words: true },
          head('buyers'),
          head('others'),
          {
            key: 'plot',
            text: t('analysis.consideration.heads.plot'),
            words: true,
            wide: true,
            scale: <Ticks scale={scale} />,
          },
          head('lift'),
        ]}
        rows={shown.map((row) => ({
          key: row.name,
          quiet: liftState(row) === 'few',
          cells: [
            <Name key="name" row={row} name={name(row.name)} channel={data.by === 'channel'} />,
            <Share key="buyers" row={row} of="buyers" />,
            <Share key="others" row={row} of="others" />,
            <Line key="plot" row={row} scale={scale} />,
            <Lift key="lift" row={row} />,
          ],
        }))}
      />
      {hidden > 0 && (
        <Button small className={css.more} onClick={() => setAll(true)}>
          {t('analysis.consideration.moreRows', { count: hidden, n: format.number(hidden) })}
        </Button>
      )}
      <p className={css.caption}>{t('analysis.consideration.caption')}</p>
    </>
  );
}

function Name({ row, name, channel }: { row: ConsiderationRow; name: string; channel: boolean }) {
  const { t } = useTranslation();
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
  const { t } = useTranslation();
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

const percent = (part: number) => `${part * 100}%`;

function Ticks({ scale }: { scale: LiftScale }) {
  const format = useFormat();
  return (
    <span className={css.ticks} aria-hidden>
      {scale.ticks.map((tick) => (
        <span key={tick} style={{ left: percent(scale.at(tick)) }}>
          {isNamed(tick, scale.ticks) && format.multiple(tick)}
        </span>
      ))}
    </span>
  );
}

function Line({ row, scale }: { row: ConsiderationRow; scale: LiftScale }) {
  const state = liftState(row);
  const { lift, interval } = row;
  const known = state !== 'few' && lift !== null && interval;
  return (
    <span className={css.line} data-state={state} aria-hidden>
      {scale.ticks.map((tick) => (
        <span
          key={tick}
          className={css.tick}
          data-one={tick === 1 || undefined}
          style={{ left: percent(scale.at(tick)) }}
        />
      ))}
      {known && (
        <>
          <span
            className={css.interval}
            style={{
              left: percent(scale.at(interval[0])),
              width: percent(scale.at(interval[1]) - scale.at(interval[0])),
            }}
          />
          <span className={css.lift} style={{ left: percent(scale.at(lift)) }} />
        </>
      )}
    </span>
  );
}

function Lift({ row }: { row: ConsiderationRow }) {
  const { t } = useTranslation();
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
