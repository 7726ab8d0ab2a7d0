import { useTranslation } from 'react-i18next';
import { FigureButton } from '../../../components/FigureButton';
import { useFormat } from '../../../format';
import type { CellProps } from '../cellProps';
import { useMapNavigate } from '../useMapNavigate';
import { useUnanswered } from '../useUnanswered';
import css from './ResponseCell.module.css';

/** What the stage asks of us, and how far customers get an answer there. */
export function ResponseCell(props: CellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = format.say(props.stage.response);
  return (
    <>
      <p className={text ? css.response : css.none}>{text || t('map.noResponse')}</p>
      <Coverage {...props} />
    </>
  );
}

function Coverage({ stage, data }: CellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const change = useMapNavigate();
  const answers = useUnanswered(data);
  const found = answers?.stages.find((one) => one.stage === stage.id);
  if (!found || found.share === null || found.tooFew) return null;
  const short = found.peopleUnanswered;
  return (
    <p className={css.coverage}>
      <span className={css.track} aria-hidden>
        <span style={{ width: `${found.share * 100}%` }} />
      </span>
      <FigureButton
        definition={t('livingMap.unanswered.rule')}
        onOpen={() => change({ cell: `${stage.id}.unanswered` })}
      >
        {t('livingMap.unanswered.answered', { share: format.share(found.share) })}
        {short > 0 && (
          <span className={css.short}>
            {t('livingMap.unanswered.short', { count: short, n: format.compact(short) })}
          </span>
        )}
      </FigureButton>
    </p>
  );
}
