import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { ComparedWithGroup } from '../../components/ComparedWithGroup';
import { type Format, useFormat } from '../../format';
import css from './ChangeMark.module.css';
import type { Change } from './changes';

interface Props {
  readonly change: Change | undefined;
  /** What a mean is written as; counts need none. */
  readonly unit?: 'points' | 'feeling';
  /** Whether more is worse. */
  readonly moreIsWorse?: boolean;
}

/** How a figure moved against the period before, or differs from that of another group: an arrow, a number, and a colour that is never alone. */
export function ChangeMark({ change, unit, moreIsWorse }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const isGroup = useContext(ComparedWithGroup);
  if (!change) return null;
  if (isGroup && change.kind !== 'absolute') {
    return <span className={css.change}>{t('map.there', { n: format.number(change.before) })}</span>;
  }
  if (change.kind === 'from') {
    return <span className={css.change}>{t('map.wasBefore', { n: format.number(change.before) })}</span>;
  }
  const text = textOf(change, unit, format);
  const up = change.by > 0;
  const flat = !/[1-9]/.test(text);
  const look = flat ? undefined : up === Boolean(moreIsWorse) ? 'worse' : 'better';
  return (
    <span className={css.change} data-look={look}>
      <span aria-hidden>{flat ? '=' : up ? '↑' : '↓'}</span>
      <span className="unseen">{t(flat ? 'map.same' : up ? 'map.more' : 'map.less')}</span>
      {!flat && (unit === 'points' ? t('map.points', { n: text }) : text)}
    </span>
  );
}

function textOf(change: Change & { by: number }, unit: Props['unit'], format: Format): string {
  const by = Math.abs(change.by);
  if (unit === 'feeling') return format.feeling(by).replace('+', '');
  if (unit === 'points') return format.share(by).replace(/\s?%/, '');
  return format.share(by);
}
