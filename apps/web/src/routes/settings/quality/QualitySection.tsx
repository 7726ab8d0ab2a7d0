import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Quality } from '@viaggio/contract/quality';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Fault } from '../../../components/Fault';
import { PageHead } from '../../../components/PageHead';
import { Skeleton } from '../../../components/Skeleton';
import { TrustDots } from '../../../components/TrustDots';
import { TrustParts } from '../../../components/TrustParts';
import { useChannelName } from '../../../components/useChannelName';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { Findings } from './Findings';
import { WhatFirst } from './WhatFirst';

const FIGURES = ['events', 'quarantined', 'duplicates', 'bots', 'clocksCorrected'] as const;

export function QualitySection() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery(apiQuery('getQuality', { query: { days: 30 } }));
  return (
    <>
      <PageHead
        title={t('settings.sections.quality')}
        lead={t('settings.quality.lead')}
        actions={data && <TrustDots level={data.trust.level} />}
      />
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton />}
      {data && (
        <>
          <dl className={rows.figures}>
            {FIGURES.map((name) => {
              const figure = data[name];
              // Not told to who is limited to places.
              if (figure === null) return null;
              return (
                <div key={name}>
                  <dd>{format.number(figure)}</dd>
                  <dt>{t(`settings.quality.${name}`)}</dt>
                </div>
              );
            })}
          </dl>
          {data.quarantined === null && <p className={rows.lead}>{t('settings.quality.limited')}</p>}
          {data.events === 0 ? <NothingYet /> : <WhatFirst trust={data.trust} />}
          {data.quarantined !== null && data.events > 0 && <Findings />}
          <TrustParts trust={data.trust} />
          <SourcesAlive sources={data.sources} />
          {data.events > 0 && <Unmapped unmapped={data.unmapped} />}
        </>
      )}
    </>
  );
}

function NothingYet() {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  return (
    <p className={rows.lead}>
      {t('settings.quality.nothing')}{' '}
      <Link to="/w/$workspace/settings/$section" params={{ workspace, section: 'sources' }}>
        {t('settings.quality.toSources')}
      </Link>
    </p>
  );
}

function SourcesAlive({ sources }: { sources: Quality['sources'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (sources.length === 0) return null;
  return (
    <>
      <h2 className={rows.title}>{t('settings.quality.sources')}</h2>
      <ul className={rows.rows}>
        {sources.map((source) => (
          <li key={source.id} className={rows.row}>
            <span className={rows.grow}>{source.name}</span>
            <span className={rows.faint}>
              {source.lastEventAt
                ? t('settings.sources.lastEvent', { ago: format.ago(source.lastEventAt) })
                : t('settings.sources.noEvent')}
            </span>
            <span className={source.silent ? rows.warn : rows.faint}>
              {t(source.silent ? 'settings.quality.silent' : 'settings.quality.alive')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Unmapped({ unmapped }: { unmapped: Quality['unmapped'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const channel = useChannelName();
  const { workspace } = useParams({ from: '/w/$workspace' });
  return (
    <>
      <h2 className={rows.title}>{t('settings.quality.unmapped')}</h2>
      <p className={rows.lead}>
        {t(unmapped.length > 0 ? 'settings.quality.unmappedHelp' : 'settings.quality.allMapped')}{' '}
        {unmapped.length > 0 && (
          <Link to="/w/$workspace/settings/$section" params={{ workspace, section: 'touchpoints' }}>
            {t('settings.quality.toTouchpoints')}
          </Link>
        )}
      </p>
      <ul className={rows.rows}>
        {unmapped.map((each) => (
          <li key={each.name + each.channel} className={rows.row}>
            <span className={rows.grow}>
              <strong>{each.name}</strong>
            </span>
            <span className={rows.faint}>{each.channel && channel(each.channel)}</span>
            <span>{t('common.contacts', { count: each.contacts, n: format.number(each.contacts) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
