import { Popover } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PeriodSearch, periodNames } from '../app/searches';
import { useSettings } from '../app/session';
import { CustomDates } from './CustomDates';
import css from './PeriodPicker.module.css';
import { PickerTarget } from './PickerTarget';
import { addDays, localDay, type PeriodName, periodOf, usualPeriod } from './periods';
import { usePeriodName } from './usePeriodName';

interface Props {
  readonly search: PeriodSearch;
  readonly onChange: (period: PeriodSearch) => void;
  /** The period of an address that asks for none. */
  readonly usual?: PeriodName;
}

/** The days a report looks at: the last so many, or two dates. */
export function PeriodPicker({ search, onChange, usual = usualPeriod }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const name = usePeriodName(search, usual);
  const today = localDay(Date.now(), useSettings()?.timeZone);
  const period = periodOf(search, today, usual);
  const choose = (next: PeriodSearch) => {
    onChange({ period: undefined, from: undefined, to: undefined, ...next });
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus>
      <Popover.Target>
        <PickerTarget name={t('reports.pickPeriod')} onClick={() => setOpen(!open)}>
          {name}
        </PickerTarget>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={css.list}>
          {periodNames.map((days) => (
            <li key={days}>
              <button type="button" onClick={() => choose({ period: days })}>
                {t(`reports.period${days}`)}
                {!search.from && (search.period ?? usual) === days && <IconCheck size={15} aria-hidden />}
              </button>
            </li>
          ))}
        </ul>
        <CustomDates from={period.from} to={addDays(period.to, -1)} last={today} onUse={choose} />
      </Popover.Dropdown>
    </Popover>
  );
}
