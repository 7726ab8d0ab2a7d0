import { useSearch } from '@tanstack/react-router';
import type { OverviewAnswer, OverviewStage } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel';
import { useOfGroup } from '../../components/useOfGroup';
import { usePeriodName } from '../../components/usePeriodName';
import { useFormat } from '../../format';
import { UnansweredList } from '../livingMap/UnansweredList';
import { FeelingsPanel } from './panel/FeelingsPanel';
import { FigurePanel } from './panel/FigurePanel';
import { TouchpointPanel } from './panel/TouchpointPanel';
import { TouchpointsPanel } from './panel/TouchpointsPanel';
import { useMapNavigate } from './useMapNavigate';
import { useUnansweredInput } from './useUnanswered';

interface Props {
  readonly cell: string;
  readonly answer: OverviewAnswer;
}

/** What stands behind a cell of the map: the evidence and the people. Which cell is in the address. */
export function CellPanel({ cell, answer }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch({ from: '/w/$workspace/shell/map' });
  const period = useOfGroup(usePeriodName(search), search);
  const change = useMapNavigate();
  const unanswered = useUnansweredInput();
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
      {figure === 'unanswered' && <UnansweredList input={unanswered} stage={stage.id} />}
      {!['feelings', 'touchpoints', 'touchpoint', 'unanswered'].includes(figure) && (
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
  if (figure === 'unanswered') return t('livingMap.unanswered.title');
  if (figure === 'touchpoint') {
    const point = stage.touchpoints.find(({ id }) => id === item);
    return point ? format.say(point.name) : item;
  }
  const key = `map.figures.${figure}`;
  return i18n.exists(key) ? t(key as 'map.figures.entered') : figure;
}
