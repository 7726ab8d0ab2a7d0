import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { HEAD } from '../focus/spots';
import { useDocument, useFocus } from '../session/EditorContext';
import side from '../side/Side.module.css';
import { type StageData, useLiveData } from './LiveData';
import css from './places/places.module.css';

/** The figures of the place one stands on, each as a button that opens what is behind it: the way of the keyboard. */
export function HereData() {
  const { t } = useTranslation();
  const live = useLiveData();
  const document = useDocument();
  const spot = useFocus((state) => state.spot);
  const stage = document.stages.find(({ id }) => id === spot.stage);
  const row = spot.row === HEAD ? null : (document.rows.find(({ id }) => id === spot.row) ?? null);
  const data = stage?.binding == null ? undefined : live?.stages.get(stage.binding);
  const figures = useFigures();
  const shown = data ? figures(data, row?.kind ?? null) : [];
  if (!live) return null;
  return (
    <section className={side.part}>
      <h3>{t('livingMap.live.here')}</h3>
      {shown.length === 0 && <p className={side.quiet}>{t('livingMap.live.hereNothing')}</p>}
      <ul className={side.lines}>
        {shown.map(({ figure, text }) => (
          <li key={figure}>
            <button type="button" className={css.datum} onClick={() => live.open(figure)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useFigures() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ stage, coverage, snags }: StageData, kind: string | null): { figure: string; text: string }[] => {
    const of = (figure: string, text: string) => ({ figure: `${stage.id}.${figure}`, text });
    if (kind === null && stage.measured) {
      const { conversion, lost, entered } = stage;
      return [
        of('entered', `${format.number(entered ?? 0)} ${t('livingMap.live.entered')}`),
        ...(conversion === null
          ? []
          : [of('conversion', `${format.share(conversion)} ${t('livingMap.live.movedOn')}`)]),
        of('lost', `${format.number(lost ?? 0)} ${t('livingMap.live.lost')}`),
      ];
    }
    if (kind === 'touchpoints') {
      return stage.touchpoints.map(({ id, name, people: n }) =>
        of(
          `touchpoint.${id}`,
          `${format.say(name)}: ${t('livingMap.live.customersHere', { count: n, n: format.number(n) })}`,
        ),
      );
    }
    if ((kind === 'feelings' || kind === 'words') && stage.feelings?.mean != null) {
      return [
        of('feelings', `${format.feeling(stage.feelings.mean)} · n ${format.number(stage.feelings.n)}`),
      ];
    }
    if (kind === 'pains') {
      return snags.map(({ kind: { id, name }, people: n }) =>
        of(
          `snag.${id}`,
          `${name ? format.say(name) : id}: ${t('livingMap.live.snag', { count: n, n: format.number(n) })}`,
        ),
      );
    }
    if (kind === 'response' && coverage?.share != null) {
      return [of('unanswered', t('livingMap.unanswered.answered', { share: format.share(coverage.share) }))];
    }
    return [];
  };
}
