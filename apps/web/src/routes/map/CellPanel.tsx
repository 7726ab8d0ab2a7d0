import { useSearch } from '@tanstack/react-router';
import type { OverviewAnswer, OverviewStage } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel';
import { useOfSegment } from '../../components/useOfSegment';
import { usePeriodName } from '../../components/usePeriodName';
import { useFormat } from '../../format';
import { FeelingsPanel } from './panel/FeelingsPanel';
import { FigurePanel } from './panel/FigurePanel';
import { TouchpointPanel } from './panel/TouchpointPanel';
import { TouchpointsPanel } from './panel/TouchpointsPanel';
import { useMapNavigate } from './useMapNavigate';

interface Props {
  readonly cell: string;
  readonly answer: OverviewAnswer;
}

/** What stands behind a cell of the map: the evidence and the people. Which cell is in the address. */
export function CellPanel({ cell, answer }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch({ from: '/w/$workspace/shell/map' });
  const period = useOfSegment(usePeriodName(search), search.segment);
  const change = useMapNavigate();
  const [stageId = '', figure = '', item = ''] = cell.split('.');
  const stage = answer.data.stages.find(({ id }) => id === stageId);
  if (!stage) return null;
  const close = () => change({ cell: undefined });
  const kicker = t('map.ofPeriod', { stage: format.say(stage.name), period });
  return (
    <Panel
      title={<Title stage={stage} figure={figure} item={item} />}
      kicker={kicker}
      onClose={close}
      key={cell}
    >
      {figure === 'feelings' && <FeelingsPanel stage={stage} />}
      {figure === 'touchpoints' && <TouchpointsPanel stage={stage} />}
      {figure === 'touchpoint' && <TouchpointPanel stage={stage} id={item} />}
      {!['feelings', 'touchpoints', 'touchpoint'].includes(figure) && (
        <FigurePanel stage={stage} figure={figure} answer={answer} />
      )}
    </Panel>
  );
}

function Title({ stage, figure, item }: { stage: OverviewStage; figure: string; item: string }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  if (figure === 'feelings') return t('map.rows.feelings');
  if (figure === 'touchpoints') return t('map.allTouchpoints');
  if (figure === 'touchpoint') {
    const point = stage.touchpoints.find(({ id }) => id === item);
    return point ? format.say(point.name) : item;
  }
  const key = `map.figures.${figure}`;
  return i18n.exists(key) ? t(key as 'map.figures.entered') : figure;
}
