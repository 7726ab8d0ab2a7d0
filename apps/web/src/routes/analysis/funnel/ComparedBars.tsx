import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';
import css from './ComparedBars.module.css';
import type { ComparedStep } from './comparison';
import { usePoints } from './usePoints';

interface Props {
  readonly steps: readonly ComparedStep[];
  readonly names: readonly string[];
  readonly other: string;
}

/** Two bars for each step: of those who began, the share that came this far, here and there. */
export function ComparedBars({ steps, names, other }: Props) {
  const { t } = useCounted();
  return (
    <figure className={css.figure}>
      <figcaption className={css.key}>
        <span data-which="here">{t('analysis.funnel.compareHere')}</span>
        <span data-which="there">{other}</span>
        <small>{t('analysis.funnel.compareCaption')}</small>
      </figcaption>
      <ol className={css.steps}>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no identity but its place.
          <li key={index} className={css.step}>
            <span className={css.name}>
              {index + 1}. {names[index]}
            </span>
            <div className={css.bars}>
              <Bar which="here" share={step.here.fromFirst} people={step.here.people} />
              <Bar which="there" share={step.there.fromFirst} people={step.there.people} />
            </div>
            <Difference step={step} />
          </li>
        ))}
      </ol>
    </figure>
  );
}

interface BarProps {
  readonly which: 'here' | 'there';
  readonly share: number | null;
  readonly people: number;
}

function Bar({ which, share, people }: BarProps) {
  const { t } = useCounted();
  const format = useFormat();
  return (
    <div className={css.bar}>
      <i data-which={which} style={{ width: `${(share ?? 0) * 100}%` }} aria-hidden />
      <span>
        <b>{share === null ? '–' : format.share(share)}</b>{' '}
        <small>{t('common.people', { count: people, n: format.number(people) })}</small>
      </span>
    </div>
  );
}

function Difference({ step }: { step: ComparedStep }) {
  const { fromFirst } = step;
  const { points, interval, chance } = usePoints();
  if (!fromFirst) return <span />;
  return (
    <p className={css.difference} data-chance={fromFirst.mayBeChance || undefined}>
      <b>{points(fromFirst)}</b> <span>{interval(fromFirst)}</span>
      <small>{chance(fromFirst)}</small>
    </p>
  );
}
