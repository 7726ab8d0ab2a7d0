import { IconBulb } from '@tabler/icons-react';
import { cellOf } from '@viaggio/contract/addresses';
import type { WeakPointsData, WeakPointsInput, WeakStage, WeakTouchpoint } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button';
import { ChannelIcon } from '../../components/ChannelIcon';
import { Fault } from '../../components/Fault';
import { Skeleton } from '../../components/Skeleton';
import { useFormat } from '../../format';
import { useReport } from '../analysis/frame/useReport';
import { Behind } from './Behind';
import css from './livingMap.module.css';

/** An opportunity to write: where, and in which words. */
export interface Opportunity {
  readonly stage: string;
  readonly touchpoint: string | null;
  readonly text: string;
}

interface Props {
  readonly input: WeakPointsInput;
  /** Writes one on the map; without it there is no map to write on. */
  readonly onOpportunity?: ((opportunity: Opportunity) => void) | undefined;
}

const SHOWN = 4;

/** Where the map is weakest, and why: every factor stands beside its place. */
export function WeakPoints({ input, onOpportunity }: Props) {
  const { t } = useTranslation();
  const { data: answer, error, refetch } = useReport('weakPoints', input);
  const missing = answer?.data.stages[0]?.missing ?? [];
  return (
    <>
      <p className={css.lead}>{t('livingMap.weak.lead')}</p>
      <Fault error={error} onRetry={refetch} />
      {!answer && !error && <Skeleton lines={[90, 70, 80]} />}
      {answer?.data.stages.length === 0 && <p className={css.quiet}>{t('livingMap.weak.none')}</p>}
      <ol className={css.points}>
        {answer?.data.stages.map((stage) => (
          <WeakPlace
            key={stage.stage}
            stage={stage}
            data={answer.data}
            input={input}
            onOpportunity={onOpportunity}
          />
        ))}
      </ol>
      {missing.map((factor) => (
        <p key={factor} className={css.quiet}>
          {t(`livingMap.weak.missing_${factor}`)}
        </p>
      ))}
    </>
  );
}

interface PlaceProps extends Props {
  readonly stage: WeakStage;
  readonly data: WeakPointsData;
}

function WeakPlace({ stage, data, input, onOpportunity }: PlaceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const most = Math.max(...data.stages.map(({ score }) => score), 1);
  const value = format.estimate(stage.lost * stage.value, data.currency);
  const write = () =>
    onOpportunity?.({
      stage: stage.stage,
      touchpoint: null,
      text: t('livingMap.weak.opportunityText', {
        count: stage.lost,
        stage: format.say(stage.name),
        n: format.number(stage.lost),
        value,
      }),
    });
  return (
    <li>
      <div className={css.pointHead}>
        <h4>{format.say(stage.name)}</h4>
        <Behind
          report="weakPoints"
          body={input}
          cell={cellOf('lost', stage.stage)}
          definition={t('map.definitions.lost')}
        >
          {t('livingMap.weak.lost', { count: stage.lost, n: format.number(stage.lost) })}
        </Behind>
      </div>
      <span className={css.weight} style={{ width: `${(stage.score / most) * 100}%` }} aria-hidden />
      <Factors weight={stage} data={data} />
      {onOpportunity && (
        <Button small icon={<IconBulb size={15} stroke={1.6} aria-hidden />} onClick={write}>
          {t('livingMap.weak.opportunity')}
        </Button>
      )}
      {stage.touchpoints.length > 0 && (
        <AfterWhat stage={stage} data={data} input={input} onOpportunity={onOpportunity} />
      )}
    </li>
  );
}

/** The last things done before the losses of a stage. */
function AfterWhat(props: PlaceProps) {
  const { stage } = props;
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <p className={css.kicker}>{t('livingMap.weak.after')}</p>
      <ul className={css.lines}>
        {stage.touchpoints.slice(0, SHOWN).map((point) => (
          <WeakLine key={point.touchpoint} point={point} {...props} />
        ))}
        {stage.unmapped > 0 && (
          <li className={css.line}>
            <span className={css.name}>{t('livingMap.weak.unmapped')}</span>
            <span>
              {t('livingMap.weak.lost', { count: stage.unmapped, n: format.number(stage.unmapped) })}
            </span>
          </li>
        )}
      </ul>
    </>
  );
}

function Factors({ weight, data }: { weight: WeakStage | WeakTouchpoint; data: WeakPointsData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const known = data.typicalOrderValue !== null;
  return (
    <p className={css.quiet}>
      {t('livingMap.weak.factors', {
        lost: format.number(weight.lost),
        value: known ? format.amount(weight.value, data.currency) : t('livingMap.weak.noValue'),
        feeling: format.decimal(weight.feeling),
        confidence: format.share(weight.confidence),
      })}
    </p>
  );
}

function WeakLine({
  point,
  stage,
  data,
  input,
  onOpportunity,
}: PlaceProps & { readonly point: WeakTouchpoint }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = format.say(point.name);
  const write = () =>
    onOpportunity?.({
      stage: stage.stage,
      touchpoint: point.touchpoint,
      text: t('livingMap.weak.opportunityAfter', {
        count: point.lost,
        stage: format.say(stage.name),
        touchpoint: name,
        n: format.number(point.lost),
        value: format.estimate(point.lost * point.value, data.currency),
      }),
    });
  return (
    <li className={css.line}>
      <span className={css.name}>
        <ChannelIcon channel={point.channel} size={15} /> {name}
      </span>
      <Behind report="weakPoints" body={input} cell={cellOf('lost', stage.stage, point.touchpoint)}>
        {t('livingMap.weak.lost', { count: point.lost, n: format.number(point.lost) })}
      </Behind>
      {onOpportunity && (
        <button
          type="button"
          className={css.icon}
          onClick={write}
          aria-label={`${t('livingMap.weak.opportunity')}: ${name}`}
          title={t('livingMap.weak.opportunity')}
        >
          <IconBulb size={16} stroke={1.6} aria-hidden />
        </button>
      )}
    </li>
  );
}
