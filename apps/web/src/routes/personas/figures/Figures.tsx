import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Persona, PersonaFigures } from '@viaggio/contract/personas';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import type { PersonaSearch } from '../../../app/searches';
import { useSettings } from '../../../app/session';
import { DottedParts } from '../../../components/DottedParts';
import { Fault } from '../../../components/Fault';
import { PeriodPicker } from '../../../components/PeriodPicker';
import { PlacePicker } from '../../../components/PlacePicker';
import { localDay, periodOf } from '../../../components/periods';
import { Skeleton } from '../../../components/Skeleton';
import { TrustChip } from '../../../components/TrustChip';
import { Agreement } from './Agreement';
import { Bars } from './Bars';
import css from './Figures.module.css';
import { Members } from './Members';
import { Stages } from './Stages';
import { Trend } from './Trend';
import { Worth } from './Worth';

/** The days figures are of where the address names none. */
const USUAL = '365';

/** What the customers of a persona really do, and how far the writing agrees. */
export function Figures({ persona }: { persona: Persona }) {
  const { t } = useTranslation();
  const from = '/w/$workspace/shell/customers/personas/$persona';
  const search = useSearch({ from });
  const navigate = useNavigate({ from: '/w/$workspace/customers/personas/$persona' });
  const today = localDay(Date.now(), useSettings()?.timeZone);
  const change = (next: PersonaSearch) =>
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false });
  const query = { ...periodOf(search, today, USUAL), place: search.place };
  const { data, error, refetch } = useQuery({
    ...apiQuery('personaFigures', { params: { id: persona.id }, query }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <section className={css.figures} aria-label={t('personas.figures.title')}>
      <header className={css.head}>
        <h2>{t('personas.figures.title')}</h2>
        <div className={css.line}>
          <DottedParts>
            <PlacePicker value={search.place} onChange={(place) => change({ place })} />
            <PeriodPicker search={search} onChange={change} usual={USUAL} />
          </DottedParts>
        </div>
        {data && (
          <div className={`${css.trust} no-print`}>
            <TrustChip trust={data.trust} />
          </div>
        )}
      </header>
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton lines={[100, 100, 80, 90]} />}
      {data && <Told data={data} />}
      <Members persona={persona} />
    </section>
  );
}

function Told({ data }: { data: PersonaFigures }) {
  const { t } = useTranslation();
  const quiet = data.worth.people === 0;
  return (
    <>
      <Worth data={data} />
      {quiet && <p className={css.quiet}>{t('personas.figures.nobody')}</p>}
      <Agreement check={data.check} />
      {!quiet && (
        <div className={css.parts}>
          <Stages stages={data.stages} />
          <Bars data={data} />
          <Trend points={data.trend} />
        </div>
      )}
    </>
  );
}
