import { useSearch } from '@tanstack/react-router';
import { Skeleton } from '../../../components/Skeleton';
import { TimesChart } from '../chart/TimesChart';
import { ReportEmpty } from '../frame/ReportEmpty';
import { ReportFrame } from '../frame/ReportFrame';
import { useCounted } from '../frame/useCounted';
import { useModel } from '../frame/useModel';
import { useReport } from '../frame/useReport';
import { useReportFields } from '../frame/useReportFields';
import { TimeApart } from './TimeApart';
import { TimeFigures } from './TimeFigures';
import css from './TimePage.module.css';
import { TimeQuestion } from './TimeQuestion';
import { timeContacts, timeQuestion } from './timeQuestion';

/** How long customers take from one contact to another. */
export function TimePage() {
  const { t } = useCounted();
  const search = useSearch({ from: '/w/$workspace/shell/analysis/time' });
  const { model, usual } = useModel();
  const contacts = timeContacts(search, usual);
  const fields = useReportFields(search, 'time');
  const body = model && timeQuestion(contacts, model, fields, search.split);
  const query = useReport('timeToConvert', body);
  return (
    <ReportFrame
      kind="time"
      search={search}
      body={body}
      query={query}
      titleOf={(cell) => t(cell === 'waiting' ? 'analysis.time.waiting' : 'analysis.time.converted')}
      question={model && <TimeQuestion contacts={contacts} split={search.split} />}
      skeleton={<Skeleton lines={[60, 100]} tall />}
    >
      {({ data }) =>
        data.people === 0 ? (
          <ReportEmpty kind="time" />
        ) : (
          <>
            <div className={css.answer}>
              <TimeFigures data={data} />
              <TimesChart title={t('analysis.time.chart')} label={t('analysis.time.chart')} {...data} />
            </div>
            {search.split && <TimeApart data={data} by={search.split} />}
          </>
        )
      }
    </ReportFrame>
  );
}
