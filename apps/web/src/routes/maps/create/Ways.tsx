import {
  IconChartDots,
  IconFileImport,
  IconLayoutColumns,
  IconRoute,
  IconSquareDashed,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MapStart } from '../../../app/mapSearches';
import { useFormat } from '../../../format';
import css from './create.module.css';
import { useYearlyPeople } from './useYearlyPeople';

interface Props {
  readonly onStart: (start: MapStart) => void;
}

const WAYS = [
  ['model', IconRoute, 'fromStages', 'fromStagesText'],
  ['template', IconLayoutColumns, 'fromTemplate', 'fromTemplateText'],
  ['file', IconFileImport, 'fromFile', 'fromFileText'],
  ['blank', IconSquareDashed, 'fromBlank', 'fromBlankText'],
] as const;

/** Where a map can begin: data first, since they spare the most work. */
export function Ways({ onStart }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const people = useYearlyPeople();
  const text =
    people === undefined
      ? t('maps.create.fromDataHelp')
      : people === 0
        ? t('maps.create.fromDataNone')
        : t('maps.create.fromDataText', { count: people, n: format.number(people) });
  return (
    <>
      <p className={css.lead}>{t('maps.create.lead')}</p>
      <ul className={css.ways}>
        <li>
          <button type="button" data-first onClick={() => onStart('data')} disabled={people === 0}>
            <IconChartDots size={22} stroke={1.4} aria-hidden />
            <span>
              <strong>{t('maps.create.fromData')}</strong>
              <span>{text}</span>
            </span>
          </button>
        </li>
        {WAYS.map(([start, Icon, name, help]) => (
          <li key={start}>
            <button type="button" onClick={() => onStart(start)}>
              <Icon size={22} stroke={1.4} aria-hidden />
              <span>
                <strong>{t(`maps.create.${name}`)}</strong>
                <span>{t(`maps.create.${help}`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
