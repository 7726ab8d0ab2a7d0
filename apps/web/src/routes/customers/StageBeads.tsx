import type { Standing } from '@viaggio/contract/people';
import { useTranslation } from 'react-i18next';
import { useDefaultModel } from '../../components/useDefaultModel';
import { useFormat } from '../../format';
import css from './StageBeads.module.css';

/** Where somebody stands on the stages: beads on a thread, the name beside. */
export function StageBeads({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stages = useDefaultModel()?.stages ?? [];
  const at = stages.findIndex((stage) => stage.id === standing.stage);
  return (
    <span className={css.standing} data-state={standing.state}>
      <svg
        viewBox={`0 0 ${Math.max(1, stages.length) * 11} 10`}
        width={Math.max(1, stages.length) * 11}
        height={10}
        aria-hidden
      >
        {stages.length > 1 && <line x1="5" x2={stages.length * 11 - 6} y1="5" y2="5" />}
        {stages.map((stage, index) => (
          <circle
            key={stage.id}
            cx={index * 11 + 5}
            cy="5"
            r={index === at ? 4 : 2}
            data-here={index === at || undefined}
          />
        ))}
      </svg>
      <span>
        {format.say(standing.name)}
        {standing.state !== 'active' && <small>{t(`customers.${standing.state}`)}</small>}
      </span>
    </span>
  );
}
