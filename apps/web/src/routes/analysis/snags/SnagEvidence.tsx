import { cellOf } from '@viaggio/contract/addresses';
import type { SnagKind, SnagsData } from '@viaggio/contract/reports';
import { FigureButton } from '../../../components/FigureButton';
import { PanelNote, PanelSection } from '../../../components/PanelParts';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import css from './SnagEvidence.module.css';
import { usePlaceName } from './useSnagPlaces';
import { useSnagWords } from './useSnagWords';

const WHERE = ['pages', 'channels', 'places', 'values'] as const;

/** What is known of a snag besides its people: what it costs, and where it happens. */
export function SnagEvidence({ data, cell }: { data: SnagsData; cell: string }) {
  const { t } = useCounted();
  const words = useSnagWords(data);
  const kind = data.kinds.find(({ id }) => [cellOf('snag', id), cellOf('lost', id)].includes(cell));
  if (!kind) return null;
  const says = words.cost(kind);
  return (
    <>
      {data.hasConversion && <PanelNote>{says ?? t('analysis.tooFew')}</PanelNote>}
      <Followed kind={kind} />
      {WHERE.map((of) => (
        <Places key={of} of={of} places={kind.where[of]} all={kind.times} />
      ))}
      <Places of="stages" places={kind.stages} all={kind.times} />
    </>
  );
}

function Followed({ kind: { id, cost } }: { kind: SnagKind }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const lost = cost.followed - cost.converted;
  if (cost.followed === 0) return null;
  return (
    <PanelNote>
      {t('analysis.snags.followedSays', {
        count: cost.followed,
        n: format.number(cost.followed),
        controls: format.number(cost.controls),
      })}{' '}
      <FigureButton
        plain
        definition={t('analysis.snags.definitions.lost')}
        onOpen={() => open(cellOf('lost', id))}
      >
        {t('analysis.snags.lostSays', { count: lost, n: format.number(lost) })}
      </FigureButton>
      {cost.open > 0 && (
        <> {t('analysis.snags.openSays', { count: cost.open, n: format.number(cost.open) })}</>
      )}
      {cost.unmatched !== null && cost.unmatched > 0 && (
        <> {t('analysis.snags.unmatched', { share: format.share(cost.unmatched) })}</>
      )}
    </PanelNote>
  );
}

interface PlacesProps {
  readonly of: (typeof WHERE)[number] | 'stages';
  readonly places: SnagKind['stages'];
  readonly all: number;
}

/** How often in each place, as bars of all times. */
function Places({ of, places, all }: PlacesProps) {
  const { t } = useCounted();
  const format = useFormat();
  const name = usePlaceName();
  if (places.length === 0) return null;
  return (
    <PanelSection title={t(`analysis.snags.where.${of}`)}>
      <ul className={css.places}>
        {places.map((place) => (
          <li key={place.name}>
            <span className={css.place}>{name(of, place)}</span>
            <span className={css.bar} aria-hidden>
              <span style={{ width: `${all === 0 ? 0 : Math.min(1, place.times / all) * 100}%` }} />
            </span>
            <span>{t('analysis.snags.times', { count: place.times, n: format.number(place.times) })}</span>
            <small>{t('common.people', { count: place.people, n: format.number(place.people) })}</small>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
