import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Person } from '@viaggio/contract/people';
import { useTranslation } from 'react-i18next';
import { PickerTarget } from '../../../components/PickerTarget';
import { useChannelName } from '../../../components/useChannelName';
import css from './ChannelFilter.module.css';
import { useChosenChannels } from './useChosenChannels';

/** Which channels the timeline shows. */
export function ChannelFilter({ person }: { person: Person }) {
  const { t } = useTranslation();
  const name = useChannelName();
  const { chosen, toggle, clear } = useChosenChannels();
  if (person.channels.length < 2) return null;
  const count = chosen.size;
  return (
    <div className={css.filter}>
      <Menu position="bottom-start" closeOnItemClick={false}>
        <Menu.Target>
          <PickerTarget name={t('customer.pickChannels')}>
            {count === 0 ? t('customer.allChannels') : t('customer.channelsPicked', { count, n: count })}
          </PickerTarget>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={clear} rightSection={count === 0 && <IconCheck size={15} />}>
            {t('customer.allChannels')}
          </Menu.Item>
          {person.channels.map(({ channel }) => (
            <Menu.Item
              key={channel}
              onClick={() => toggle(channel)}
              rightSection={chosen.has(channel) && <IconCheck size={15} />}
            >
              {name(channel)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
