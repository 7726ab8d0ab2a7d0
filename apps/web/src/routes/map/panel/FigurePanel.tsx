import type { OverviewAnswer, OverviewStage } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { PanelNote, PanelValue } from '../../../components/PanelParts';
import { TrustDots } from '../../../components/TrustDots';
import { useFormat } from '../../../format';
import type { FigureName } from '../Figure';
import { PeopleOfCell } from './PeopleOfCell';
import css from './panel.module.css';

interface Props {
  readonly stage: OverviewStage;
  readonly figure: string;
  readonly answer: OverviewAnswer;
}

/** The people of a share are those who moved on; of a sum, those who were lost. */
const PEOPLE_OF: Readonly<Record<string, string>> = { conversion: 'movedOn', stake: 'lost' };

/** These figures count customers; the others journeys, of which a customer can have more than one. */
const COUNTS_PEOPLE = new Set(['reached', 'people']);

export function FigurePanel({ stage, figure, answer }: Props) {
  const { t, i18n } = useTranslation();
  const value = useValue(stage, figure, answer);
  const note = [useInterval(stage, figure), useMaking(stage, figure, answer)].find(Boolean);
  const cell = PEOPLE_OF[figure] ?? figure;
  const definition = `map.definitions.${figure}`;
  return (
    <>
      <PanelValue>{value}</PanelValue>
      {note && <PanelNote>{note}</PanelNote>}
      {i18n.exists(definition) && (
        <p className={css.definition}>{t(definition as `map.definitions.${FigureName}`)}</p>
      )}
      <p className={css.trust}>
        {t('trust.title')} <TrustDots level={stage.trust ?? answer.trust.level} />
      </p>
      <PeopleOfCell cell={`${stage.id}.${cell}`} />
    </>
  );
}

function useValue(stage: OverviewStage, figure: string, answer: OverviewAnswer): string {
  const { t } = useTranslation();
  const format = useFormat();
  if (figure === 'conversion') return stage.conversion === null ? '–' : format.share(stage.conversion);
  if (figure === 'stake') {
    return stage.valueAtStake === null
      ? '–'
      : t('map.stake', { value: format.estimate(stage.valueAtStake, answer.data.currency) });
  }
  const count = stage[figure as 'entered'];
  if (typeof count !== 'number') return '–';
  const unit = COUNTS_PEOPLE.has(figure) ? 'common.people' : 'map.journeys';
  return t(unit, { count, n: format.number(count) });
}

/** What a sum is made of: so many journeys at so much each. */
function useMaking(stage: OverviewStage, figure: string, answer: OverviewAnswer): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  const { typicalOrderValue, currency } = answer.data;
  if (figure !== 'stake' || typicalOrderValue === null) return undefined;
  const lost = stage.lost ?? 0;
  return t('map.stakeOf', {
    lost: t('map.lost', { count: lost, n: format.number(lost) }),
    value: format.amount(typicalOrderValue, currency),
  });
}

function useInterval(stage: OverviewStage, figure: string): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  if (figure !== 'conversion' || !stage.conversionInterval) return undefined;
  const [low, high] = stage.conversionInterval;
  return t('reports.interval', { low: format.share(low), high: format.share(high) });
}
