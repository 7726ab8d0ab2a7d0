import { Select } from '@mantine/core';
import type { ImportMapping, ImportPreview } from '@viaggio/contract/imports';
import { useTranslation } from 'react-i18next';
import { ChannelSelect } from '../../../components/ChannelSelect';
import { timeZones } from '../../../components/timeZones';
import rows from '../rows.module.css';
import { EventField } from './EventField';
import { assignConstant } from './mapping';

type DateOrder = ImportPreview['dateOrder'];

interface Props {
  readonly mapping: ImportMapping;
  readonly timezone: string;
  readonly dateOrder: DateOrder;
  readonly onMapping: (mapping: ImportMapping) => void;
  readonly onTimezone: (zone: string) => void;
  readonly onDateOrder: (order: DateOrder) => void;
}

/** What the columns do not say: the same for every row. */
export function ConstantFields({ mapping, timezone, dateOrder, onMapping, onTimezone, onDateOrder }: Props) {
  const { t } = useTranslation();
  const orders: { value: DateOrder; label: string }[] = [
    { value: 'auto', label: t('settings.import.orderAuto') },
    { value: 'day-first', label: t('settings.import.orderDay') },
    { value: 'month-first', label: t('settings.import.orderMonth') },
    { value: 'year-first', label: t('settings.import.orderYear') },
  ];
  return (
    <div className={`${rows.two} ${rows.later}`}>
      {!mapping.columns.event && (
        <EventField
          value={mapping.constants.event ?? ''}
          onChange={(name) => onMapping(assignConstant(mapping, 'event', name))}
        />
      )}
      {!mapping.columns.channel && (
        <ChannelSelect
          label={t('settings.import.channelForAll')}
          value={mapping.constants.channel ?? null}
          onChange={(channel) => onMapping(assignConstant(mapping, 'channel', channel ?? ''))}
          clearable
        />
      )}
      <Select
        label={t('settings.import.timezone')}
        data={timeZones()}
        value={timezone}
        searchable
        onChange={(zone) => zone && onTimezone(zone)}
      />
      <Select
        label={t('settings.import.dateOrder')}
        data={orders}
        value={dateOrder}
        onChange={(order) => order && onDateOrder(order as DateOrder)}
      />
    </div>
  );
}
