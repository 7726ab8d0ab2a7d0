import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react';
import type { OverviewTouchpoint } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../format';
import { ChangeMark } from '../../../map/ChangeMark';
import { changeOfCount } from '../../../map/changes';
import { useCatalogue } from '../../catalogue/CatalogueContext';
import type { PlaceData } from '../LiveData';
import { Datum } from './Datum';
import css from './places.module.css';

/** Shown in a cell that names no touchpoint of its own. */
const COMMONEST = 3;

/** Who meets the touchpoints of the cell, how often, whether more than before, and who starts it. */
export function TouchpointData({ cards, data }: PlaceData) {
  const named = new Set(cards.flatMap(({ touchpoint }) => touchpoint ?? []));
  const { stage, before } = data;
  const own = stage.touchpoints.filter(({ id }) => named.has(id));
  const shown = own.length > 0 ? own : stage.touchpoints.slice(0, COMMONEST);
  if (shown.length === 0) return null;
  return (
    <ul className={css.list}>
      {shown.map((point) => (
        <li key={point.id}>
          <Line
            stage={stage.id}
            point={point}
            before={before?.touchpoints.find(({ id }) => id === point.id)}
          />
        </li>
      ))}
    </ul>
  );
}

interface LineProps {
  readonly stage: string;
  readonly point: OverviewTouchpoint;
  readonly before: OverviewTouchpoint | undefined;
}

function Line({ stage, point, before }: LineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { touchpoints } = useCatalogue();
  const initiative = touchpoints?.get(point.id)?.initiative;
  // Towards us, or from us.
  const Who = initiative === 'us' ? IconArrowUpRight : IconArrowDownLeft;
  const who = initiative && t(`livingMap.live.startedBy_${initiative}`);
  return (
    <>
      <Datum
        figure={`${stage}.touchpoint.${point.id}`}
        title={[format.say(point.name), who].filter(Boolean).join(' · ')}
      >
        <span className={css.line}>
          {who && (
            <>
              <Who size={12} stroke={1.8} aria-hidden className={css.who} />
              <span className="unseen">{who}: </span>
            </>
          )}
          <span className={css.name}>{format.say(point.name)}</span>
        </span>
        {t('livingMap.live.customersHere', { count: point.people, n: format.number(point.people) })},{' '}
        {t('livingMap.live.contacts', { count: point.contacts, n: format.number(point.contacts) })}
      </Datum>{' '}
      {before && <ChangeMark change={changeOfCount(point.contacts, before.contacts)} />}
    </>
  );
}
