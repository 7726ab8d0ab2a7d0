import type { MapRow } from '@viaggio/domain/maps';
import { useTranslation } from 'react-i18next';

/** A row by the name an author gave it, or the usual one of its kind; the person it stands for first. */
export function useRowName(): (row: MapRow) => string {
  const { t } = useTranslation();
  return ({ kind, title, lane }) => [lane, title || t(`maps.rows.kinds.${kind}`)].filter(Boolean).join(' · ');
}
