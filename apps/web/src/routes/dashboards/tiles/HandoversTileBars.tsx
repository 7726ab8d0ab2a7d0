import { useTranslation } from 'react-i18next';
import { useChannelName } from '../../../components/useChannelName';
import { useFormat } from '../../../format';
import { handoverState } from '../../analysis/handovers/handoverFindings';
import { BarList } from './BarList';
import { type Handed, type HandoversTile, tellingHandovers } from './relationTiles';
import css from './tiles.module.css';

/** What passing between channels loses or gains against staying, around a line; without a goal, who passes. */
export function HandoversTileBars({ data, most }: { data: HandoversTile; most: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const channel = useChannelName();
  const group = (id: string) => {
    const name = data.groups.find((each) => each.id === id)?.name;
    return name ? format.say(name) : channel(id);
  };
  const label = ({ from, to }: Handed) => `${group(from)} → ${group(to)}`;
  const told = tellingHandovers(data.handovers, most);
  if (told.length === 0) {
    const bars = data.handovers.slice(0, most).map((one) => ({
      key: label(one),
      label: label(one),
      value: one.people,
      text: format.number(one.people),
    }));
    return <BarList bars={bars} />;
  }
  const widest = Math.max(Number.EPSILON, ...told.map(({ difference }) => Math.abs(difference ?? 0)));
  return (
    <ul className={css.bars} aria-label={t('boards.handovers')}>
      {told.map((one) => {
        const state = one.outcome ? handoverState({ ...one, outcome: one.outcome }) : 'few';
        const part = (Math.abs(one.difference ?? 0) / widest) * 50;
        const loses = (one.difference ?? 0) < 0;
        return (
          <li key={label(one)}>
            <span className={css.label} title={label(one)}>
              {label(one)}
            </span>
            <span className={css.value}>
              {t('boards.points', { points: format.signedPoints(one.difference ?? 0) })}
              {state === 'same' && ` · ${t('boards.byChance')}`}
            </span>
            <span className={css.around} data-state={state} aria-hidden>
              <span style={{ width: `${part}%`, left: `${loses ? 50 - part : 50}%` }} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
