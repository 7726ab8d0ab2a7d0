import { cellOf } from '@viaggio/contract/addresses';
import type { AlignmentData, AlignmentInput, PlannedTouchpoint } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { Fault } from '../../components/Fault';
import { Skeleton } from '../../components/Skeleton';
import { useFormat } from '../../format';
import { useReport } from '../analysis/frame/useReport';
import { Behind } from './Behind';
import { JourneyOnMap } from './JourneyOnMap';
import css from './livingMap.module.css';

interface Props {
  readonly input: AlignmentInput;
  /** Name of a stage of the map. */
  readonly nameOf: (stage: string) => string;
}

const UNEXPECTED = 8;

/** How real journeys went beside what the map plans. */
export function Alignment({ input, nameOf }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: answer, error, refetch } = useReport('alignment', input);
  if (!answer)
    return error ? <Fault error={error} onRetry={refetch} /> : <Skeleton lines={[60, 90, 80, 85]} />;
  const { data } = answer;
  const stages = input.plan.filter(({ id }) => data.planned.some(({ stage }) => stage === id));
  return (
    <>
      <p className={css.lead}>
        {t('livingMap.plan.cycles', { count: data.cycles, n: format.number(data.cycles) })}.{' '}
        {data.aligned > 0 &&
          t('livingMap.plan.fitting', {
            share: format.share(data.fitting / data.aligned),
            cost: format.decimal(data.costPerCycle ?? 0),
          })}
      </p>
      {data.gone.touchpoints.length > 0 && (
        <p className={css.quiet}>{t('livingMap.plan.gone', { names: data.gone.touchpoints.join(', ') })}</p>
      )}
      {data.leftOut > 0 && (
        <p className={css.quiet}>
          {t('livingMap.plan.leftOut', { count: data.leftOut, n: format.number(data.leftOut) })}
        </p>
      )}
      {stages.map(({ id }) => (
        <PlannedStage key={id} name={nameOf(id)} stage={id} data={data} input={input} />
      ))}
      <Unexpected data={data} input={input} />
      <p className={css.quiet}>{t('livingMap.plan.comparison')}</p>
      <JourneyOnMap input={input} nameOf={nameOf} />
    </>
  );
}

interface StageProps {
  readonly name: string;
  readonly stage: string;
  readonly data: AlignmentData;
  readonly input: AlignmentInput;
}

function PlannedStage({ name, stage, data, input }: StageProps) {
  const { t } = useTranslation();
  return (
    <table className={css.table}>
      <caption>{name}</caption>
      <thead className="unseen">
        <tr>
          <th>{t('livingMap.plan.title')}</th>
          <th>{t('livingMap.plan.reached')}</th>
          <th>{t('livingMap.plan.skipped')}</th>
        </tr>
      </thead>
      <tbody>
        {data.planned
          .filter((row) => row.stage === stage)
          .map((row) => (
            <PlannedRow key={row.touchpoint} row={row} data={data} input={input} />
          ))}
      </tbody>
    </table>
  );
}

function PlannedRow({
  row,
  data,
  input,
}: {
  row: PlannedTouchpoint;
  data: AlignmentData;
  input: AlignmentInput;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = data.names[row.touchpoint];
  return (
    <tr>
      <td>
        {name ? format.say(name) : row.touchpoint}
        {row.optional && <small>{t('livingMap.plan.optional')}</small>}
        <Cost row={row} />
      </td>
      <td>
        <Behind report="alignment" body={input} cell={cellOf('reached', row.stage, row.touchpoint)}>
          {row.share === null || row.tooFew
            ? t('livingMap.plan.few', {
                n: format.number(row.reached),
                of: format.number(row.reached + row.skipped),
              })
            : `${format.share(row.share)} ${t('livingMap.plan.reached')}`}
        </Behind>
        {!row.tooFew && <small>{format.number(row.reached)}</small>}
      </td>
      <Skipped row={row} input={input} />
    </tr>
  );
}

function Skipped({ row, input }: { row: PlannedTouchpoint; input: AlignmentInput }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <td>
      <Behind report="alignment" body={input} cell={cellOf('skipped', row.stage, row.touchpoint)}>
        {t('livingMap.plan.skippedBy', { n: format.number(row.skipped) })}
      </Behind>
      {row.outOfOrder > 0 && (
        <small>
          {t('livingMap.plan.outOfOrder', { count: row.outOfOrder, n: format.number(row.outOfOrder) })}
        </small>
      )}
      {row.pending > 0 && (
        <small>{t('livingMap.plan.pending', { count: row.pending, n: format.number(row.pending) })}</small>
      )}
    </td>
  );
}

/** What skipping goes together with, where it is beyond chance. */
function Cost({ row }: { row: PlannedTouchpoint }) {
  const { t } = useTranslation();
  const format = useFormat();
  const moved = row.skipping.movedOn;
  if (!moved?.interval || moved.difference === null) return null;
  const [low, high] = moved.interval;
  if (low <= 0 && high >= 0) return null;
  return (
    <small>
      {t(moved.difference < 0 ? 'livingMap.plan.costs' : 'livingMap.plan.helps', {
        difference: format.signedPoints(moved.difference),
        low: format.signedPoints(low),
        high: format.signedPoints(high),
      })}
    </small>
  );
}

function Unexpected({ data, input }: { data: AlignmentData; input: AlignmentInput }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (data.unexpected.length === 0) return null;
  return (
    <>
      <h3 className={css.title}>{t('livingMap.plan.unexpected')}</h3>
      <ul className={css.lines}>
        {data.unexpected.slice(0, UNEXPECTED).map((one) => {
          const name = data.names[one.touchpoint];
          return (
            <li key={`${one.stage} ${one.touchpoint} ${one.kind}`} className={css.line}>
              <span className={css.name}>{name ? format.say(name) : one.touchpoint}</span>
              <span className={css.quiet}>{t(`livingMap.plan.kinds.${one.kind}`)}</span>
              <Behind report="alignment" body={input} cell={cellOf('unexpected', one.stage, one.touchpoint)}>
                {t('livingMap.plan.cycles', { count: one.cycles, n: format.number(one.cycles) })}
              </Behind>
            </li>
          );
        })}
      </ul>
    </>
  );
}
