import { useSearch } from '@tanstack/react-router';
import type { InitiativeInput } from '@viaggio/contract/reports';
import { useMemo } from 'react';
import { Picker } from '../../../components/Picker';
import { Skeleton } from '../../../components/Skeleton';
import { ReportEmpty } from '../frame/ReportEmpty';
import { ReportFrame } from '../frame/ReportFrame';
import { Sentence } from '../frame/Sentence';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { useReport } from '../frame/useReport';
import { useReportFields } from '../frame/useReportFields';
import { ChannelsStarted } from './ChannelsStarted';
import { InitiativeChart } from './InitiativeChart';
import { InitiativeFigures } from './InitiativeFigures';
import { InitiativeSays } from './InitiativeSays';
import { PressureBands } from './PressureBands';
import { useInitiativeCell } from './useInitiativeCell';

const BY = ['day', 'week', 'month'] as const;

/** Who starts the contact, customers or we, and how hard our messages press. */
export function InitiativePage() {
  const { t } = useCounted();
  const { ask } = useAddress();
  const search = useSearch({ from: '/w/$workspace/shell/analysis/initiative' });
  const fields = useReportFields(search, 'initiative');
  const by = search.by ?? 'week';
  const body = useMemo((): InitiativeInput => ({ ...fields, by }), [fields, by]);
  const query = useReport('initiative', body);
  const data = query.data?.data;
  const titleOf = useInitiativeCell();
  return (
    <ReportFrame
      kind="initiative"
      search={search}
      body={body}
      query={query}
      titleOf={titleOf}
      says={data && <InitiativeSays data={data} />}
      question={
        <Sentence>
          <Picker
            name={t('analysis.cut')}
            value={by}
            choices={BY.map((value) => ({ value, label: t(`analysis.cut_${value}`) }))}
            onChange={(chosen) => ask({ by: chosen === 'week' ? undefined : chosen })}
          />
        </Sentence>
      }
      skeleton={<Skeleton lines={[40, 100]} tall />}
    >
      {(answer) =>
        answer.data.total.contacts === 0 ? (
          <ReportEmpty kind="initiative" />
        ) : (
          <>
            <InitiativeChart data={answer.data} />
            <InitiativeFigures data={answer.data} />
            <PressureBands data={answer.data} />
            <ChannelsStarted data={answer.data} />
          </>
        )
      }
    </ReportFrame>
  );
}
