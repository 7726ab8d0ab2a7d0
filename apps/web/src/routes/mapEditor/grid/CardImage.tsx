import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mapImage } from '../../../api/maps';
import css from './Card.module.css';

/** A picture of the map. */
export function CardImage({ map, image }: { map: string; image: string }) {
  const { t } = useTranslation();
  const { data, isError } = useQuery({
    queryKey: ['mapImage', map, image],
    queryFn: ({ signal }) => mapImage(map, image, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
  if (isError) return <p className={css.noImage}>{t('maps.cards.imageGone')}</p>;
  return data ? <img className={css.image} src={data} alt="" /> : <div className={css.image} aria-hidden />;
}
