import { NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { MapCard } from '@viaggio/domain/maps';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import type { ChangeCard } from './changeCard';
import css from './Inspector.module.css';

/** A goal: the saved report that measures it, the figure wanted, who answers for it and by when. */
export function TargetFields({ card, change }: { card: MapCard; change: ChangeCard }) {
  const { t } = useTranslation();
  const { data } = useQuery(apiQuery('listSavedReports', {}));
  const reports = data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const gone =
    card.report !== null && data !== undefined && !reports.some(({ value }) => value === card.report);
  return (
    <>
      <Select
        label={t('maps.cards.report')}
        description={t('maps.cards.reportHelp')}
        placeholder={t(reports.length === 0 ? 'maps.cards.noReports' : 'maps.cards.reportNone')}
        error={gone ? t('maps.cards.reportGone') : undefined}
        data={reports}
        value={gone ? null : card.report}
        searchable
        clearable
        allowDeselect
        onChange={(report) => change({ report })}
      />
      <div className={css.pair}>
        <NumberInput
          label={t('maps.cards.target')}
          hideControls
          value={card.target ?? ''}
          onBlur={(event) => {
            const said = event.currentTarget.value.replace(/\s/g, '').replace(',', '.');
            const number = Number(said);
            change({ target: said === '' || !Number.isFinite(number) ? null : number });
          }}
        />
        <TextInput
          label={t('maps.cards.due')}
          type="date"
          value={card.due ?? ''}
          onChange={(event) => change({ due: event.currentTarget.value || null })}
        />
      </div>
      <TextInput
        key={card.owner}
        label={t('maps.cards.owner')}
        defaultValue={card.owner}
        maxLength={120}
        onBlur={(event) => change({ owner: event.currentTarget.value.trim() })}
      />
    </>
  );
}
