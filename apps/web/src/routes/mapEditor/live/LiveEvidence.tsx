import type { OverviewStage } from '@viaggio/contract/reports';
import type { MapDocument } from '@viaggio/domain/maps';
import { declaredOf } from '@viaggio/domain/reports';
import { useTranslation } from 'react-i18next';
import { Feeling } from '../../../components/Feeling';
import { Panel } from '../../../components/Panel';
import { PanelNote, PanelValue } from '../../../components/PanelParts';
import { PeopleBehind } from '../../../components/PeopleBehind';
import { useFormat } from '../../../format';
import { UnansweredList } from '../../livingMap/UnansweredList';
import { canTell } from '../../map/feelingShapes';
import { Quotes } from '../../map/panel/Quotes';
import { type LiveData, useLiveData } from './LiveData';

interface Props {
  readonly figure: string;
  readonly document: MapDocument;
  readonly onClose: () => void;
}

/** What stands behind a figure of the map: what it means, what it is made of, and its customers. */
export function LiveEvidence({ figure, document, onClose }: Props) {
  const live = useLiveData();
  const format = useFormat();
  const title = useTitle();
  const [stageId = '', name = '', item = ''] = figure.split('.');
  const found = live?.stages.get(stageId);
  if (!live || !found) return null;
  const { stage } = found;
  const { model: _, ...people } = live.input;
  const declared = declaredOf(document).map(({ touchpoint, stage: at }) => ({
    touchpoint,
    ...(at && { stage: at }),
  }));
  return (
    <Panel
      title={title(stage, name, item, live)}
      kicker={format.say(stage.name)}
      onClose={onClose}
      key={figure}
    >
      {name === 'unanswered' ? (
        <UnansweredList input={{ ...people, declared }} stage={stageId} />
      ) : name === 'snag' ? (
        <PeopleBehind report="snags" body={people} cell={`snag.${item}`} />
      ) : (
        <>
          <Value stage={stage} name={name} item={item} live={live} />
          {name === 'feelings' && stage.words.length > 0 && <Quotes words={stage.words} />}
          <PeopleBehind report="overview" body={live.input} cell={cellOfFigure(stageId, name, item)} />
        </>
      )}
    </Panel>
  );
}

/** The people of a share are those who moved on; of a sum, those who were lost; of feelings, who said them. */
const PEOPLE_OF: Readonly<Record<string, string>> = {
  conversion: 'movedOn',
  stake: 'lost',
  feelings: 'signals',
};

const cellOfFigure = (stage: string, name: string, item: string): string =>
  name === 'touchpoint' ? `${stage}.touchpoint.${item}` : `${stage}.${PEOPLE_OF[name] ?? name}`;

function useTitle() {
  const { t } = useTranslation();
  const format = useFormat();
  return (stage: OverviewStage, name: string, item: string, live: LiveData): string => {
    if (name === 'unanswered') return t('livingMap.unanswered.title');
    if (name === 'feelings') return t('map.rows.feelings');
    if (name === 'snag') {
      const kind = live.stages.get(stage.id)?.snags.find((one) => one.kind.id === item)?.kind;
      return kind?.name ? format.say(kind.name) : item;
    }
    if (name === 'touchpoint') {
      const point = stage.touchpoints.find(({ id }) => id === item);
      return point ? format.say(point.name) : item;
    }
    return t(`map.figures.${name as 'entered'}`);
  };
}

function Value({
  stage,
  name,
  item,
  live,
}: {
  stage: OverviewStage;
  name: string;
  item: string;
  live: LiveData;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  if (name === 'feelings') {
    if (!canTell(stage.feelings)) return null;
    return (
      <PanelValue>
        <Feeling value={stage.feelings.mean} n={stage.feelings.n} size={38} />
      </PanelValue>
    );
  }
  if (name === 'touchpoint') {
    const point = stage.touchpoints.find(({ id }) => id === item);
    if (!point) return null;
    return (
      <PanelValue>
        {t('livingMap.live.contacts', { count: point.contacts, n: format.number(point.contacts) })}
      </PanelValue>
    );
  }
  const count = stage[name as 'entered'];
  const [low, high] = stage.conversionInterval ?? [];
  return (
    <>
      <PanelValue>
        {name === 'stake'
          ? format.estimate(stage.valueAtStake ?? 0, live.currency)
          : name === 'conversion'
            ? format.share(stage.conversion ?? 0)
            : format.number(count ?? 0)}
      </PanelValue>
      {name === 'conversion' && low !== undefined && high !== undefined && (
        <PanelNote>{t('reports.interval', { low: format.share(low), high: format.share(high) })}</PanelNote>
      )}
      <PanelNote>{t(`map.definitions.${name as 'entered'}`)}</PanelNote>
    </>
  );
}
