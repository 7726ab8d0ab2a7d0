import type { FunnelData, FunnelStep } from '@viaggio/contract/reports';
import type { ReactNode } from 'react';
import { FigureButton } from '../../../components/FigureButton';
import { Tip } from '../../../components/Tip';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { FunnelBar } from './FunnelBar';
import css from './FunnelFigures.module.css';

interface Props {
  readonly data: FunnelData | undefined;
  /** Of the step in the question; undefined for one that is not asked yet. */
  readonly index: number | undefined;
  /** The figures are on their way. */
  readonly waiting: boolean;
}

/** The figures of one step, in the columns of the list. */
export function FunnelFigures({ data, index, waiting }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const step = index === undefined ? undefined : data?.steps[index];
  if (!step || !data || index === undefined) {
    return (
      <div className={css.waiting} data-on={(waiting && index !== undefined) || undefined} aria-hidden />
    );
  }
  const before = data.steps[index - 1];
  return (
    <>
      <FunnelBar step={step} before={before} most={data.steps[0]?.people ?? 0} />
      <Cell head="people">
        <FigureButton
          big
          definition={t('analysis.funnel.definitions.people')}
          onOpen={() => open(`step.${index + 1}`)}
        >
          {format.number(step.people)}
        </FigureButton>
      </Cell>
      <Cell head="fromFirst">
        {before && <Share value={step.fromFirst} interval={step.interval} what="fromFirst" />}
      </Cell>
      <Cell head="fromPrevious">
        {before && <Share value={step.fromPrevious} interval={step.intervalPrevious} what="fromPrevious" />}
      </Cell>
      <Cell head="time">{before && <Times step={step} />}</Cell>
      <Cell head="lost">{before && <Lost step={step} index={index} currency={data.currency} />}</Cell>
    </>
  );
}

type Head = 'people' | 'fromFirst' | 'fromPrevious' | 'time' | 'lost';

function Cell({ head, children }: { head: Head; children: ReactNode }) {
  const { t } = useCounted();
  return (
    <div className={css.cell} data-head={head} data-empty={!children || undefined}>
      <span className={css.label}>{t(`analysis.funnel.heads.${head}`)} </span>
      <span>{children}</span>
    </div>
  );
}

interface ShareProps {
  readonly value: number | null;
  readonly interval: FunnelStep['interval'];
  readonly what: 'fromFirst' | 'fromPrevious';
}

function Share({ value, interval, what }: ShareProps) {
  const { t } = useCounted();
  const format = useFormat();
  if (value === null) return '–';
  const between =
    interval && t('reports.interval', { low: format.share(interval[0]), high: format.share(interval[1]) });
  const definition = t(`analysis.funnel.definitions.${what}`);
  return (
    <Tip text={between ? `${definition} ${between}.` : definition}>
      <button type="button" className={css.share} data-what={what}>
        {format.share(value)}
      </button>
    </Tip>
  );
}

function Times({ step }: { step: FunnelStep }) {
  const { t } = useCounted();
  const format = useFormat();
  const { p50, p90 } = step.timeFromPrevious;
  if (p50 === null) return '–';
  return (
    <>
      {format.duration(p50)}
      {p90 !== null && <small>{t('reports.nineInTen', { value: format.duration(p90) })}</small>}
    </>
  );
}

function Lost({ step, index, currency }: { step: FunnelStep; index: number; currency: string }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  if (step.lost === 0) return '–';
  return (
    <>
      <FigureButton
        definition={t('analysis.funnel.definitions.lost')}
        onOpen={() => open(`lost.${index + 1}`)}
      >
        {format.number(step.lost)}
      </FigureButton>
      {!!step.valueLost && (
        <small className={css.worth}>
          {t('map.stake', { value: format.estimate(step.valueLost, currency) })}
        </small>
      )}
      {step.open > 0 && (
        <small>{t('analysis.funnel.open', { count: step.open, n: format.number(step.open) })}</small>
      )}
    </>
  );
}
