import type { MapTimer } from '@viaggio/domain/maps';
import { type MapDoc, setTimer } from '@viaggio/maps/document';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/Button';
import { useFormat } from '../../../../format';
import { TimeLeft } from '../../../maps/votes/TimeLeft';
import side from '../Side.module.css';

const MINUTES = [3, 5, 10, 15] as const;

/** The clock everybody in the workshop sees. */
export function TimerPart({ doc, timer }: { doc: MapDoc; timer: MapTimer | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const start = (minutes: number) => {
    const seconds = minutes * 60;
    setTimer(doc, { endsAt: Date.now() + seconds * 1000, seconds });
  };
  return (
    <section className={side.part}>
      <h3>{t('maps.workshop.timer')}</h3>
      <div className={side.line}>
        {timer ? (
          <>
            <TimeLeft timer={timer} />
            <Button small onClick={() => setTimer(doc, null)}>
              {t('maps.workshop.stopTimer')}
            </Button>
          </>
        ) : (
          MINUTES.map((minutes) => (
            <Button key={minutes} small onClick={() => start(minutes)}>
              {format.duration(minutes * 60)}
            </Button>
          ))
        )}
      </div>
    </section>
  );
}
