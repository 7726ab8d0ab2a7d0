import { useSearch } from '@tanstack/react-router';
import { ConnectStep } from './ConnectStep';
import { SellsStep } from './SellsStep';
import { SiteStep } from './SiteStep';
import { WantsStep } from './WantsStep';

/** The questions of the first run, one per address, so that the back button works. */
export function WelcomePage() {
  const { step = 'sells' } = useSearch({ from: '/w/$workspace/welcome' });
  if (step === 'wants') return <WantsStep />;
  if (step === 'connect') return <ConnectStep />;
  if (step === 'site') return <SiteStep />;
  return <SellsStep />;
}
