import type { TimeToConvertData } from '@viaggio/contract/reports';
import { FigureButton } from '../../../components/FigureButton';
import { Tip } from '../../../components/Tip';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import css from './TimeFigures.module.css';

/** The two times worth remembering, and how many they are of. */
export function TimeFigures({ data }: { data: TimeToConvertData }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const time = (seconds: number | null) => (seconds === null ? '–' : format.duration(seconds));
  const waiting = data.people - data.converted;
  return (
    <dl className={css.figures}>
      {(['p50', 'p90'] as const).map((which) => (
        <div key={which}>
          <dt>{t(`analysis.time.${which}`)}</dt>
          <dd className={css.big}>
            <Tip text={t(`analysis.time.definitions.${which}`)}>
              <button type="button">{time(data[which])}</button>
            </Tip>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('analysis.time.converted')}</dt>
        <dd>
          <FigureButton
            definition={t('analysis.time.definitions.converted')}
            onOpen={() => open('converted')}
          >
            {t('analysis.time.of', {
              n: format.number(data.converted),
              of: format.number(data.people),
              share: format.share(data.converted / data.people),
            })}
          </FigureButton>
        </dd>
      </div>
      <div>
        <dt>{t('analysis.time.waiting')}</dt>
        <dd>
          <FigureButton definition={t('analysis.time.definitions.waiting')} onOpen={() => open('waiting')}>
            {format.number(waiting)}
          </FigureButton>
        </dd>
      </div>
    </dl>
  );
}
