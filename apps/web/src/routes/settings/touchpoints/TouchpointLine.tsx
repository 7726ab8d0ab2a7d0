import type { TouchpointInput } from '@viaggio/contract/touchpoints';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '../../../components/ChannelIcon';
import { ControlMark } from '../../../components/ControlMark';
import { Quote } from '../../../components/Quote';
import { useChannelName } from '../../../components/useChannelName';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { MoveArrows } from './MoveArrows';
import css from './touchpoints.module.css';
import type { Volume } from './useVolumes';

interface Props {
  readonly item: TouchpointInput;
  readonly rank: number;
  readonly last: boolean;
  readonly volume: Volume | undefined;
  readonly onOpen: () => void;
  readonly onMove?: (by: number) => void;
}

export function TouchpointLine({ item, rank, last, volume, onOpen, onMove }: Props) {
  const format = useFormat();
  const channel = useChannelName();
  const name = format.say(item.name) || item.id;
  const says = format.say(item.says);
  return (
    <li className={rows.row}>
      <span className={css.rank}>{rank}</span>
      <button type="button" className={`${rows.grow} ${rows.link}`} onClick={onOpen}>
        <strong>{name}</strong>{' '}
        {says && (
          <span className={css.says}>
            <Quote>{says}</Quote>
          </span>
        )}
      </button>
      {volume && <VolumeText {...volume} />}
      <span className={css.channel}>
        <ControlMark control={item.control} setting={item.setting} />
        <ChannelIcon channel={item.channel} size={15} />
        {channel(item.channel)}
      </span>
      {onMove && <MoveArrows name={name} first={rank === 1} last={last} onMove={onMove} />}
    </li>
  );
}

/** How often it was met lately; one that never was may have a rule that is wrong, or a source not connected yet. */
function VolumeText({ contacts, days }: Volume) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className={css.volume} data-none={contacts === 0 || undefined}>
      {contacts === 0
        ? t('settings.touchpoints.neverMet', { count: days, n: format.number(days) })
        : t('common.contacts', { count: contacts, n: format.number(contacts) })}
    </span>
  );
}
