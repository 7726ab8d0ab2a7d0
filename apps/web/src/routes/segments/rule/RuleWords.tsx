import { useQuery } from '@tanstack/react-query';
import type { SegmentRule } from '@viaggio/contract/segments';
import { useMemo } from 'react';
import { apiQuery } from '../../../api';
import { Skeleton } from '../../../components/Skeleton';
import { useDefaultModel } from '../../../components/useDefaultModel';
import { GroupView } from './GroupView';
import { ReadOnlyContext } from './readOnly';
import css from './rule.module.css';
import { draftOf } from './segmentDraft';

interface Props {
  readonly rule: SegmentRule;
  /** Two lines at most. */
  readonly brief?: boolean;
}

/** A rule as it would be written, to be read. */
export function RuleWords({ rule, brief }: Props) {
  const draft = useMemo(() => draftOf(rule), [rule]);
  const { data: catalogue, isError } = useQuery({ ...apiQuery('getTouchpoints', {}), staleTime: 60_000 });
  const model = useDefaultModel();
  // Without their names contacts would be read by their ids.
  if ((!catalogue || !model) && !isError) return <Skeleton lines={brief ? [40] : [50, 45]} />;
  return (
    <ReadOnlyContext.Provider value={true}>
      <div className={css.read} data-brief={brief || undefined}>
        <GroupView group={draft} onChange={nothing} />
      </div>
    </ReadOnlyContext.Provider>
  );
}

function nothing(): void {}
