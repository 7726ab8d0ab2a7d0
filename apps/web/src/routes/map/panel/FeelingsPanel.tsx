import type { Feelings, OverviewStage } from '@viaggio/contract/reports';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Face, feelingColor } from '../../../components/Face';
import { Feeling } from '../../../components/Feeling';
import { PanelNote, PanelSection, PanelValue } from '../../../components/PanelParts';
import { useFormat } from '../../../format';
import { canTell } from '../feelingShapes';
import { PeopleOfCell } from './PeopleOfCell';
import css from './panel.module.css';
import { Quotes } from './Quotes';

const LEVELS = [2, 1, 0, -1, -2] as const;
const NAMES = { 2: 'delighted', 1: 'happy', 0: 'neutral', '-1': 'unhappy', '-2': 'angry' } as const;

export function FeelingsPanel({ stage }: { stage: OverviewStage }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { feelings } = stage;
  return (
    <>
      {canTell(feelings) ? (
        <PanelValue>
          <Feeling value={feelings.mean} n={feelings.n} size={38} />
        </PanelValue>
      ) : (
        <p className={css.definition}>{t('map.fewFeelings', { n: format.number(feelings?.n ?? 0) })}</p>
      )}
      {feelings?.interval && (
        <PanelNote>
          {t('reports.interval', {
            low: format.feeling(feelings.interval[0]),
            high: format.feeling(feelings.interval[1]),
          })}
        </PanelNote>
      )}
      {feelings && <Distribution feelings={feelings} />}
      {stage.words.length > 0 && <Quotes words={stage.words} />}
      <PeopleOfCell cell={`${stage.id}.signals`} />
    </>
  );
}

function Distribution({ feelings }: { feelings: Feelings }) {
  const { t } = useTranslation();
  const format = useFormat();
  const most = Math.max(1, ...feelings.distribution);
  const { said, inferred, assumed } = feelings.provenance;
  return (
    <PanelSection title={t('map.distribution')}>
      <div className={css.bars}>
        {LEVELS.map((level) => {
          const count = feelings.distribution[level + 2] ?? 0;
          const width = `${(count / most) * 100}%`;
          return (
            <Fragment key={level}>
              <span className={css.meta}>
                <Face value={level} /> {t(`feelings.${NAMES[level]}`)}
              </span>
              <span className={css.bar} style={{ width, background: feelingColor(level) }} />
              <span>{format.number(count)}</span>
            </Fragment>
          );
        })}
      </div>
      <PanelNote>{t('map.provenance', { said, inferred, assumed })}</PanelNote>
    </PanelSection>
  );
}
