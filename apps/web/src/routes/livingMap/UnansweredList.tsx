import { cellOf } from '@viaggio/contract/addresses';
import type { UnansweredAction, UnansweredData, UnansweredInput } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '../../components/ChannelIcon';
import { Fault } from '../../components/Fault';
import { PanelNote, PanelValue } from '../../components/PanelParts';
import { Skeleton } from '../../components/Skeleton';
import { useFormat } from '../../format';
import { useReport } from '../analysis/frame/useReport';
import { Behind } from './Behind';
import css from './livingMap.module.css';

interface Props {
  readonly input: UnansweredInput;
  /** Id of the stage whose actions are shown. */
  readonly stage: string;
}

/** What customers did in a stage and what of it got no answer, the dearest first. */
export function UnansweredList({ input, stage }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: answer, error, refetch } = useReport('unanswered', input);
  if (!answer)
    return error ? <Fault error={error} onRetry={refetch} /> : <Skeleton lines={[40, 90, 70, 80]} />;
  const whole = answer.data.stages.find((one) => one.stage === stage);
  const actions = answer.data.actions.filter((one) => one.stage === stage);
  if (!whole) return <p className={css.quiet}>{t('livingMap.unanswered.none')}</p>;
  return (
    <>
      <PanelValue>
        {whole.tooFew || whole.share === null
          ? t('livingMap.unanswered.tooFew')
          : t('livingMap.unanswered.answered', { share: format.share(whole.share) })}
      </PanelValue>
      {whole.interval && !whole.tooFew && (
        <PanelNote>
          {t('reports.interval', {
            low: format.share(whole.interval[0]),
            high: format.share(whole.interval[1]),
          })}
        </PanelNote>
      )}
      <p className={css.lead}>
        {t('livingMap.unanswered.lead', { within: format.duration(answer.data.rule.within) })}{' '}
        {t('livingMap.unanswered.rule')}
      </p>
      <h3 className={css.title}>{t('livingMap.unanswered.perAction')}</h3>
      <ul className={css.points}>
        {actions.map((action) => (
          <Action key={action.touchpoint} action={action} data={answer.data} input={input} />
        ))}
      </ul>
    </>
  );
}

interface ActionProps {
  readonly action: UnansweredAction;
  readonly data: UnansweredData;
  readonly input: UnansweredInput;
}

function Action({ action, data, input }: ActionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li>
      <div className={css.pointHead}>
        <h4>
          <ChannelIcon channel={action.channel} size={15} /> {format.say(action.name)}
        </h4>
        <span className={css.quiet}>
          {action.share === null || action.tooFew
            ? t('livingMap.unanswered.tooFew')
            : t('livingMap.unanswered.answered', { share: format.share(action.share) })}
        </span>
      </div>
      <span className={css.track} aria-hidden>
        <span className={css.filled} style={{ width: `${(action.share ?? 0) * 100}%` }} />
      </span>
      <Facts action={action} data={data} input={input} />
    </li>
  );
}

/** Who got no answer, what hangs on it, who may still get one, and how long answers take. */
function Facts({ action, data, input }: ActionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const cell = (figure: string) => cellOf(figure, action.stage ?? 'none', action.touchpoint);
  const short = action.peopleUnanswered;
  return (
    <div className={css.facts}>
      {short > 0 ? (
        <Behind report="unanswered" body={input} cell={cell('unanswered')}>
          {t('livingMap.unanswered.short', { count: short, n: format.number(short) })}
        </Behind>
      ) : (
        <span>{t('livingMap.unanswered.all')}</span>
      )}
      {action.value !== null && action.value > 0 && (
        <span title={t('livingMap.unanswered.worthOf', { share: format.share(action.lossRate ?? 0) })}>
          {t('livingMap.unanswered.worth', { value: format.estimate(action.value, data.currency) })}
        </span>
      )}
      {action.waiting > 0 && (
        <Behind report="unanswered" body={input} cell={cell('waiting')}>
          {t('livingMap.unanswered.waiting', { count: action.waiting, n: format.number(action.waiting) })}
        </Behind>
      )}
      {action.time.p50 !== null && (
        <span>{t('livingMap.unanswered.time', { typical: format.duration(action.time.p50) })}</span>
      )}
      {action.named > 0 && (
        <span>
          {t('livingMap.unanswered.named', { count: action.named, n: format.number(action.named) })}
        </span>
      )}
      {action.declared && <em>{t('livingMap.unanswered.declared')}</em>}
    </div>
  );
}
