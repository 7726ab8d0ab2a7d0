import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Person } from '@viaggio/contract/people';
import { useTranslation } from 'react-i18next';
import { useChannelName } from '../../../components/useChannelName';
import css from './ChannelFilter.module.css';

/** Which channels the timeline shows; the choice lives in the address. */
export function ChannelFilter({ person }: { person: Person }) {
  const { t } = useTranslation();
  const name = useChannelName();
  const { channels } = useSearch({ from: '/w/$workspace/shell/customers/$person' });
  const navigate = useNavigate({ from: '/w/$workspace/customers/$person' });
  const chosen = new Set(channels?.split(',') ?? []);
  const set = (next: ReadonlySet<string>) =>
    void navigate({
      search: (old) => ({ ...old, channels: next.size > 0 ? [...next].join(',') : undefined }),
      resetScroll: false,
    });
  const toggle = (channel: string) => {
    const next = new Set(chosen);
    if (!next.delete(channel)) next.add(channel);
    set(next);
  };
  if (person.channels.length < 2) return null;
  return (
    <div className={css.filter}>
      <Menu position="bottom-start" closeOnItemClick={false}>
        <Menu.Target>
          <button type="button" className={css.button}>
            <span className="unseen">{t('customer.pickChannels')}: </span>
            {chosen.size === 0
              ? t('customer.allChannels')
              : t('customer.channelsPicked', { count: chosen.size, n: chosen.size })}
            <IconChevronDown size={14} stroke={1.8} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => set(new Set())}
            rightSection={chosen.size === 0 && <IconCheck size={15} />}
          >
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
