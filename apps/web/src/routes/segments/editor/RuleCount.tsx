import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Fault } from '../../../components/Fault';
import { Progress } from '../../../components/Progress';
import { useFormat } from '../../../format';
import { useLate } from '../../analysis/frame/useLate';
import { finishedOf, type Group, ruleOf, unfinished } from '../rule/segmentDraft';
import css from './editor.module.css';

/** Wait for the choosing to stop before counting. */
const PAUSE_MS = 350;

/** How many customers the rule finds as it stands; the former count stays while a changed rule is counted. */
export function RuleCount({ draft }: { draft: Group }) {
  const { t } = useTranslation();
  const format = useFormat();
  const said = useMemo(() => {
    const finished = finishedOf(draft);
    return finished && ruleOf(finished);
  }, [draft]);
  const [rule] = useDebouncedValue(said, PAUSE_MS);
  const { data, error, refetch, isFetching } = useQuery({
    ...apiQuery('previewSegment', { body: { rule: rule ?? { kind: 'all', rules: [] } } }),
    enabled: rule !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const late = useLate(isFetching);
  const open = unfinished(draft);
  const shown = rule !== undefined && !error ? data : undefined;
  return (
    <aside className={css.count} aria-label={t('segments.count')}>
      <div role="status" data-waiting={isFetching || undefined}>
        <p className={css.people}>{shown ? format.number(shown.people) : '–'}</p>
        <p>
          {shown
            ? t('segments.ofAll', {
                count: shown.people,
                share: format.share(shown.of === 0 ? 0 : shown.people / shown.of),
                of: format.number(shown.of),
              })
            : t('segments.countWaits')}
        </p>
      </div>
      <div className={css.wait}>{late && <Progress value={null} label={t('segments.counting')} />}</div>
      <Fault error={rule && error} onRetry={() => void refetch()} />
      {shown?.people === 0 && <p className={css.note}>{t('segments.nobodyYet')}</p>}
      {open > 0 && <p className={css.note}>{t('segments.unfinished', { count: open, n: open })}</p>}
    </aside>
  );
}
