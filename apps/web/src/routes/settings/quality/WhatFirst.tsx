import { Link, useParams } from '@tanstack/react-router';
import type { Quality } from '@viaggio/contract/quality';
import { useTranslation } from 'react-i18next';
import rows from '../rows.module.css';
import type { SectionId } from '../sections';

type Part = Quality['trust']['components'][number]['id'];

/** Where each component is mended. */
const PLACES: Partial<Record<Part, SectionId>> = {
  freshness: 'sources',
  completeness: 'sources',
  validity: 'quarantine',
  duplicates: 'sources',
  identified: 'identity',
  coverage: 'touchpoints',
  reconciliation: 'books',
};

/** The level at which a component asks for nothing. */
const GOOD = 3;

/** One thing to do, that of the weakest component, and where to do it. */
export function WhatFirst({ trust }: { trust: Quality['trust'] }) {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const weakest = trust.components.find(({ id }) => id === trust.weakest);
  const asks = weakest && weakest.level !== null && weakest.level < GOOD;
  const section = asks ? PLACES[weakest.id] : undefined;
  return (
    <>
      <h2 className={rows.title}>{t('settings.quality.first')}</h2>
      <p className={rows.lead}>
        {asks ? t(`settings.quality.advice.${weakest.id}`) : t('settings.quality.well')}{' '}
        {section && (
          <Link to="/w/$workspace/settings/$section" params={{ workspace, section }}>
            {t('settings.quality.open', { section: t(`settings.sections.${section}`) })}
          </Link>
        )}
      </p>
    </>
  );
}
