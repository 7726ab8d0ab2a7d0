import { useNavigate } from '@tanstack/react-router';
import type { welcomeSteps } from '../../app/searches';
import { useMe } from '../../app/session';

/** Where to go next during the first run. */
export function useWelcome() {
  const navigate = useNavigate();
  const workspace = useMe().workspace?.id ?? '';
  return {
    workspace,
    goTo: (step: (typeof welcomeSteps)[number]) =>
      navigate({ to: '/w/$workspace/welcome', params: { workspace }, search: { step } }),
    goToMap: () => navigate({ to: '/w/$workspace/map', params: { workspace } }),
    goToSettings: (section: string) =>
      navigate({ to: '/w/$workspace/settings/$section', params: { workspace, section } }),
  };
}
