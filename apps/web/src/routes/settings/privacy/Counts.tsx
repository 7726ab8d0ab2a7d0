import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';

/** How much of somebody there is, by kind of thing; what there is none of is not mentioned. */
export function Counts({ counts }: { counts: Readonly<Record<string, number>> }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const shown = Object.entries(counts).filter(([, n]) => n > 0);
  return (
    <dl className={rows.figures}>
      {shown.map(([kind, n]) => (
        <div key={kind}>
          <dd>{format.number(n)}</dd>
          <dt>
            {i18n.exists(`privacy.count_${kind}`)
              ? t(`privacy.count_${kind}` as 'privacy.count_events')
              : kind}
          </dt>
        </div>
      ))}
    </dl>
  );
}
