import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { TouchpointInput } from '@viaggio/contract/touchpoints';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '../../../components/ChannelIcon';
import { ControlMark } from '../../../components/ControlMark';
import { Quote } from '../../../components/Quote';
import { useChannelName } from '../../../components/useChannelName';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import css from './touchpoints.module.css';

interface Props {
  readonly item: TouchpointInput;
  readonly rank: number;
  readonly last: boolean;
  readonly onOpen: () => void;
  readonly onMove?: (by: number) => void;
}

export function TouchpointLine({ item, rank, last, onOpen, onMove }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const channel = useChannelName();
  const name = format.say(item.name) || item.id;
  return (
    <li className={rows.row}>
      <span className={css.rank}>{rank}</span>
      <button type="button" className={`${rows.grow} ${rows.link}`} onClick={onOpen}>
        <strong>{name}</strong>
        {format.say(item.says) && (
          <span className={css.says}>
            {' '}
            <Quote>{format.say(item.says)}</Quote>
          </span>
        )}
      </button>
      <span className={css.channel}>
        <ControlMark control={item.control} setting={item.setting} />
        <ChannelIcon channel={item.channel} size={15} />
        {channel(item.channel)}
      </span>
      {onMove && (
        <span className={css.arrows}>
          <button
            type="button"
            disabled={rank === 1}
            aria-label={`${t('settings.touchpoints.up')}: ${name}`}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={16} stroke={1.6} />
          </button>
          <button
            type="button"
            disabled={last}
            aria-label={`${t('settings.touchpoints.down')}: ${name}`}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={16} stroke={1.6} />
          </button>
        </span>
      )}
    </li>
  );
}
