import { useNavigate, useSearch } from '@tanstack/react-router';

/** The channels in the address, and how to change them; none chosen means all. */
export function useChosenChannels() {
  const { channels } = useSearch({ from: '/w/$workspace/shell/customers/$person' });
  const navigate = useNavigate({ from: '/w/$workspace/customers/$person' });
  const chosen: ReadonlySet<string> = new Set(channels?.split(',') ?? []);
  const set = (next: ReadonlySet<string>) =>
    void navigate({
      search: (old) => ({ ...old, channels: next.size > 0 ? [...next].join(',') : undefined }),
      resetScroll: false,
    });
  return {
    chosen,
    clear: () => set(new Set()),
    toggle: (channel: string) => {
      const next = new Set(chosen);
      if (!next.delete(channel)) next.add(channel);
      set(next);
    },
  };
}
