import type { OverviewTouchpoint } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '../../../components/ChannelIcon';
import { ControlMark } from '../../../components/ControlMark';
import { useFormat } from '../../../format';
import type { CellProps } from '../cellProps';
import { useMapNavigate } from '../useMapNavigate';
import css from './TouchpointsCell.module.css';

const SHOWN = 5;

export function TouchpointsCell({ stage, data }: CellProps) {
  const { t } = useTranslation();
  const change = useMapNavigate();
  const most = Math.max(1, ...data.stages.flatMap((each) => each.touchpoints.map((point) => point.contacts)));
  const hidden = stage.touchpoints.length - SHOWN;
  return (
    <ul className={css.list}>
      {stage.touchpoints.slice(0, SHOWN).map((point) => (
        <li key={point.id}>
          <TouchpointLine stage={stage.id} point={point} most={most} />
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <button
            type="button"
            className={css.more}
            onClick={() => change({ cell: `${stage.id}.touchpoints` })}
          >
            {t('map.moreTouchpoints', { count: hidden, n: hidden })}
          </button>
        </li>
      )}
    </ul>
  );
}

interface LineProps {
  readonly stage: string;
  readonly point: OverviewTouchpoint;
  readonly most: number;
}

export function TouchpointLine({ stage, point, most }: LineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const change = useMapNavigate();
  return (
    <button
      type="button"
      className={css.line}
      onClick={() => change({ cell: `${stage}.touchpoint.${point.id}` })}
      title={[
        format.say(point.name),
        t('common.contacts', { count: point.contacts, n: format.number(point.contacts) }),
        t('common.people', { count: point.people, n: format.number(point.people) }),
      ].join(' · ')}
    >
      <span
        className={css.bar}
        style={{ width: `${Math.max(1, (point.contacts / most) * 100)}%` }}
        aria-hidden
      />
      <ControlMark control={point.control} setting={point.setting} />
      <ChannelIcon channel={point.channel} size={15} />
      <span className={css.name}>{format.say(point.name)}</span>
      <span className="unseen">{`${t(`map.${point.control}`)}, ${t(`map.${point.setting}`)}`}</span>
      <span className={css.count}>{format.compact(point.contacts)}</span>
    </button>
  );
}
