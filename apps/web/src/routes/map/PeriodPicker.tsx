import { Popover } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MapSearch, periodNames } from '../../app/searches';
import { useSettings } from '../../app/session';
import { useFormat } from '../../format';
import { CustomDates } from './CustomDates';
import css from './PeriodPicker.module.css';
import { addDays, localDay, periodOf } from './periods';
import { useMapNavigate } from './useMapNavigate';

/** The words of the period an address asks for. */
export function usePeriodName(): string {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch({ from: '/w/$workspace/shell/map' });
  if (!search.from || !search.to) return t(`map.period${search.period ?? '30'}`);
  const noon = (day: string) => format.date(`${day}T12:00:00Z`, 'dayYear');
  return t('map.periodCustom', { from: noon(search.from), to: noon(addDays(search.to, -1)) });
}

export function PeriodPicker() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const search = useSearch({ from: '/w/$workspace/shell/map' });
  const change = useMapNavigate();
  const name = usePeriodName();
  const today = localDay(Date.now(), useSettings()?.timeZone);
  const period = periodOf(search, today);
  const choose = (next: Pick<MapSearch, 'period' | 'from' | 'to'>) => {
    change({ period: undefined, from: undefined, to: undefined, ...next });
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus>
      <Popover.Target>
        <button type="button" className={css.target} onClick={() => setOpen(!open)}>
          <span className="unseen">{t('map.pickPeriod')}: </span>
          {name}
          <IconChevronDown size={14} stroke={1.8} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={css.list}>
          {periodNames.map((days) => (
            <li key={days}>
              <button type="button" onClick={() => choose({ period: days })}>
                {t(`map.period${days}`)}
                {!search.from && (search.period ?? '30') === days && <IconCheck size={15} aria-hidden />}
              </button>
            </li>
          ))}
        </ul>
        <CustomDates from={period.from} to={addDays(period.to, -1)} last={today} onUse={choose} />
      </Popover.Dropdown>
    </Popover>
  );
}
