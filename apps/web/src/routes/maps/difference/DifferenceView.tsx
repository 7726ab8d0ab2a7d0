import { useQuery } from '@tanstack/react-query';
import type { MapDifference } from '@viaggio/contract/maps';
import type { MapRow, MapStage } from '@viaggio/domain/maps';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useFormat } from '../../../format';
import { useRowName } from '../sheet/useRowName';
import { ChangedWords } from './ChangedWords';
import css from './difference.module.css';
import { valuesOf } from './valuesOf';

type Card = MapDifference['cards']['added'][number];

interface Props {
  readonly map: string;
  readonly difference: MapDifference;
}

const KINDS = ['added', 'removed', 'moved', 'changed'] as const;
const PARTS = ['stages', 'rows', 'cards'] as const;

/** Stages, rows and cards: how many changed in which way, then each of them. */
export function DifferenceView({ map, difference }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = PARTS.filter((part) => KINDS.some((kind) => difference[part][kind].length > 0));
  const { title, kind } = difference;
  if (parts.length === 0 && !title && !kind) return <p>{t('maps.versions.same')}</p>;
  return (
    <>
      {(title || kind) && <TheMap title={title} kind={kind} />}
      {parts.map((part) => (
        <section key={part} className={css.part}>
          <h3>
            {t(`maps.versions.parts.${part}`)}{' '}
            <small>
              {KINDS.filter((kind) => difference[part][kind].length > 0)
                .map((kind) => {
                  const count = difference[part][kind].length;
                  return t(`maps.versions.counts.${kind}`, { count, n: format.number(count) });
                })
                .join(' · ')}
            </small>
          </h3>
          {part === 'cards' ? (
            <Cards map={map} difference={difference} />
          ) : (
            <Frame part={part} difference={difference} />
          )}
        </section>
      ))}
    </>
  );
}

/** What the map says of itself. */
function TheMap({ title, kind }: Pick<MapDifference, 'title' | 'kind'>) {
  const { t } = useTranslation();
  return (
    <section className={css.part}>
      <h3>{t('maps.versions.parts.map')}</h3>
      <ul className={css.changes}>
        {title && (
          <li>
            {t('maps.versions.fields.title')}{' '}
            <ChangedWords
              before={title.before || t('maps.untitled')}
              after={title.after || t('maps.untitled')}
            />
          </li>
        )}
        {kind && (
          <li>
            {t('maps.versions.fields.kind')} <del>{t(`maps.kinds.${kind.before}`)}</del>{' '}
            <ins>{t(`maps.kinds.${kind.after}`)}</ins>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Stages or rows. */
function Frame({ part, difference }: { part: 'stages' | 'rows'; difference: MapDifference }) {
  const { t } = useTranslation();
  const rowName = useRowName();
  const nameOf = (one: MapStage | MapRow) =>
    'kind' in one ? rowName(one) : one.name || t('maps.untitledStage');
  const { added, removed, moved, changed }: Changes<MapStage | MapRow> = difference[part];
  return (
    <ul className={css.changes}>
      {added.map((one) => (
        <li key={`+${one.id}`}>
          <Mark kind="added" /> <ins>{nameOf(one)}</ins>
        </li>
      ))}
      {removed.map((one) => (
        <li key={`-${one.id}`}>
          <Mark kind="removed" /> <del>{nameOf(one)}</del>
        </li>
      ))}
      {moved.map(({ after }) => (
        <li key={`>${after.id}`}>
          <Mark kind="moved" /> {nameOf(after)}
        </li>
      ))}
      {changed.map(({ before, after }) => (
        <li key={`~${after.id}`}>
          <Mark kind="changed" />{' '}
          <ChangedWords
            before={[nameOf(before), 'words' in before ? before.words : ''].filter(Boolean).join(' · ')}
            after={[nameOf(after), 'words' in after ? after.words : ''].filter(Boolean).join(' · ')}
          />
        </li>
      ))}
    </ul>
  );
}

interface Changes<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly moved: readonly { readonly before: T; readonly after: T }[];
  readonly changed: readonly { readonly before: T; readonly after: T }[];
}

function Cards({ map, difference }: Props) {
  const { t } = useTranslation();
  const placeOf = useCardPlace(map, difference);
  const { added, removed, moved, changed } = difference.cards;
  const text = (card: Card) => card.text || t('maps.versions.noText');
  return (
    <ul className={css.changes}>
      {added.map((card) => (
        <li key={`+${card.id}`}>
          <Mark kind="added" /> <ins>{text(card)}</ins> <small>{placeOf(card)}</small>
        </li>
      ))}
      {removed.map((card) => (
        <li key={`-${card.id}`}>
          <Mark kind="removed" /> <del>{text(card)}</del> <small>{placeOf(card)}</small>
        </li>
      ))}
      {moved.map(({ before, after }) => (
        <li key={`>${after.id}`}>
          <Mark kind="moved" /> {text(after)}{' '}
          <small>{t('maps.versions.movedTo', { from: placeOf(before), to: placeOf(after) })}</small>
        </li>
      ))}
      {changed.map(({ before, after }) => (
        <li key={`~${after.id}`}>
          <Mark kind="changed" /> <CardWords before={before} after={after} /> <small>{placeOf(after)}</small>
        </li>
      ))}
    </ul>
  );
}

/** The words of a card before and after; where only its values changed, those. */
function CardWords({ before, after }: { before: Card; after: Card }) {
  const { t } = useTranslation();
  const changes = valuesOf(before, after);
  return (
    <>
      {before.text === after.text ? (
        <span>{after.text || t('maps.versions.noText')}</span>
      ) : (
        <ChangedWords before={before.text} after={after.text} />
      )}
      {changes.map(({ field, from, to }) => (
        <span key={field} className={css.value}>
          {t(`maps.versions.fields.${field}`)} {from && <del>{from}</del>} {to && <ins>{to}</ins>}
        </span>
      ))}
    </>
  );
}

function Mark({ kind }: { kind: (typeof KINDS)[number] }) {
  const { t } = useTranslation();
  return (
    <span className={css.mark} data-kind={kind}>
      {t(`maps.versions.kinds.${kind}`)}
    </span>
  );
}

/** Cards name rows and stages by id: of the map as it is, and of what was added or removed. */
function useCardPlace(map: string, { rows, stages }: MapDifference): (card: Card) => string {
  const { t } = useTranslation();
  const rowName = useRowName();
  const { data } = useQuery(apiQuery('getMap', { params: { id: map } }));
  const allRows = [...(data?.document.rows ?? []), ...rows.removed, ...rows.added];
  const allStages = [...(data?.document.stages ?? []), ...stages.removed, ...stages.added];
  return (card) => {
    const row = allRows.find(({ id }) => id === card.row);
    const stage = allStages.find(({ id }) => id === card.stage);
    return t('maps.versions.place', {
      row: row ? rowName(row) : '—',
      stage: stage?.name || t('maps.untitledStage'),
    });
  };
}
