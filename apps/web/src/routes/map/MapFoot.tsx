import { useQuery } from '@tanstack/react-query';
import type { OverviewAnswer, OverviewData } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../api';
import { useComparedName } from '../../components/useComparedName';
import { useFormat } from '../../format';
import css from './MapFoot.module.css';
import { useCompared } from './useComparison';

interface Props {
  readonly answer: OverviewAnswer;
  readonly before: OverviewData | undefined;
}

/** What the map rests on: totals, version, moment; and what is not known yet. */
export function MapFoot({ answer, before }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { totals, stages, model } = answer.data;
  const models = useQuery(apiQuery('listModels', {}));
  const restating = models.data?.items.find((item) => item.model.id === model.id)?.restating;
  const waiting = stages.reduce((sum, stage) => sum + (stage.waiting ?? 0), 0);
  const compared = useCompared();
  const name = useComparedName(compared);
  const said = ({ totals: { contacts } }: OverviewData): string => {
    if (compared?.with === 'previous') return t(contacts === 0 ? 'map.comparedNothing' : 'map.compared');
    return t(contacts === 0 ? 'map.comparedGroupNothing' : 'map.comparedGroup', { name });
  };
  return (
    <footer className={css.foot}>
      <p>
        {t('map.summary', {
          people: t('common.people', { count: totals.people, n: format.number(totals.people) }),
          contacts: t('common.contacts', { count: totals.contacts, n: format.number(totals.contacts) }),
          revenue: format.money(totals.revenue, answer.data.currency),
          version: model.version,
          asOf: format.date(answer.asOf, 'full'),
        })}
      </p>
      {waiting > 0 && <p>{t('map.openPeriod', { count: waiting, waiting: format.number(waiting) })}</p>}
      {before && <p>{said(before)}</p>}
      {typeof restating === 'number' && <p>{t('map.restating', { share: format.share(restating) })}</p>}
    </footer>
  );
}
