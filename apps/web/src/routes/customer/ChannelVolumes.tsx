import type { Person } from '@viaggio/contract/people';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '../../components/ChannelIcon';
import { useChannelName } from '../../components/useChannelName';
import { useFormat } from '../../format';
import { AsidePart } from './AsidePart';
import css from './RecordAside.module.css';

export function ChannelVolumes({ channels }: { channels: Person['channels'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useChannelName();
  return (
    <AsidePart title={t('customer.aside.channels')} show={channels.length > 0}>
      {channels.map(({ channel, contacts }) => (
        <p key={channel} className={css.channel}>
          <ChannelIcon channel={channel} size={15} /> {name(channel)}
          <span>{format.number(contacts)}</span>
        </p>
      ))}
    </AsidePart>
  );
}
