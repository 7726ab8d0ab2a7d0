import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { AnomalyAnswer } from '@viaggio/contract/quality';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import type { SectionId } from '../sections';

type Check = AnomalyAnswer['check'];

/** Where each finding is mended. */
const MENDED_IN: Readonly<Record<Check, SectionId>> = {
  silence: 'sources',
  volume: 'sources',
  event_vanished: 'touchpoints',
  property_new: 'plan',
  property_vanished: 'plan',
  type_drift: 'plan',
  doubled: 'import',
  clocks: 'sources',
  bots: 'sources',
  unmapped: 'touchpoints',
  place_missing: 'import',
};

/** Checks whose figures are counts; those of the others are shares. */
const COUNTED: ReadonlySet<Check> = new Set<Check>(['silence', 'volume', 'event_vanished', 'place_missing']);

/** What the checks of the data found, with what to do about it; what is over stands folded below. */
export function Findings() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(apiQuery('listAnomalies', { query: { days: 30 } }));
  if (!data) return null;
  const open = data.items.filter(({ state }) => state === 'open');
  const past = data.items.filter(({ state }) => state !== 'open');
  return (
    <>
      <h2 className={rows.title}>{t('verify.checks.title')}</h2>
      <p className={rows.lead}>{t(data.items.length > 0 ? 'verify.checks.lead' : 'verify.checks.none')}</p>
      {open.length > 0 && <List found={open} />}
      {past.length > 0 && (
        <details>
          <summary>{t('verify.checks.older', { n: format.number(past.length) })}</summary>
          <List found={past} />
        </details>
      )}
    </>
  );
}

function List({ found }: { found: readonly AnomalyAnswer[] }) {
  return (
    <ul className={rows.rows}>
      {found.map((one) => (
        <Finding key={one.id} found={one} />
      ))}
    </ul>
  );
}

function Finding({ found }: { found: AnomalyAnswer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay('editor');
  const { workspace } = useParams({ from: '/w/$workspace' });
  const dismiss = useChange('dismissAnomaly', {
    renews: ['listAnomalies'],
    onDone: () => showToast(t('verify.checks.done')),
  });
  const { check, state } = found;
  const figure = (value: number): string =>
    COUNTED.has(check) ? format.number(Math.round(value)) : format.share(value);
  const section = MENDED_IN[check];
  return (
    <li className={rows.row}>
      <span className={rows.grow}>
        <strong>
          {t(`verify.checks.${check}`, {
            source: found.source || t('verify.checks.someSource'),
            name: found.name,
            property: found.property,
            value: figure(found.value),
            expected: figure(found.expected),
          })}
        </strong>
        <small>
          {t(`verify.checks.${check}Todo`)}{' '}
          {state === 'open' && (
            <Link to="/w/$workspace/settings/$section" params={{ workspace, section }}>
              {t('verify.checks.open', { section: t(`settings.sections.${section}`) })}
            </Link>
          )}
        </small>
      </span>
      <span className={rows.faint}>{format.date(`${found.day}T12:00:00Z`, 'dayYear')}</span>
      {state !== 'open' && <span className={rows.faint}>{t(`verify.checks.${state}`)}</span>}
      {state === 'open' && may && (
        <Button small busy={dismiss.isPending} onClick={() => dismiss.mutate({ params: { id: found.id } })}>
          {t('verify.checks.fine')}
        </Button>
      )}
    </li>
  );
}
