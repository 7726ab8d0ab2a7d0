import { IconClock } from '@tabler/icons-react';
import type { MapTimer } from '@viaggio/domain/maps';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf } from './clockOf';
import css from './votes.module.css';

/** The time that is left on the timer of a map, second by second; nothing when it does not run. */
export function TimeLeft({ timer }: { timer: MapTimer | null }) {
  const { t } = useTranslation();
  const [now, setNow] = useState(() => Date.now());
  const runs = timer !== null && timer.endsAt > now;
  useEffect(() => {
    setNow(Date.now());
    if (timer === null) return;
    const tick = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(tick);
  }, [timer]);
  if (timer === null) return null;
  return (
    <span className={css.clock} role="timer" data-over={!runs || undefined}>
      <IconClock size={16} stroke={1.6} aria-hidden />
      {runs ? t('maps.workshop.left', { time: clockOf(timer.endsAt - now) }) : t('maps.workshop.over')}
    </span>
  );
}
