import { useQuery } from '@tanstack/react-query';
import type { MapLink } from '@viaggio/contract/maps';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../../api';
import { useMay } from '../../../../app/session';
import { Button } from '../../../../components/Button';
import { Fault } from '../../../../components/Fault';
import { showToast } from '../../../../components/toastStore';
import { useChange } from '../../../../components/useChange';
import { useFormat } from '../../../../format';
import side from '../Side.module.css';
import { isOpen } from './isOpen';

/** The links to a map, open and over ones, and how to end one. */
export function LinkLines({ map }: { map: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(apiQuery('listMapLinks', { params: { id: map } }));
  if (error) return <Fault error={error} onRetry={refetch} />;
  if (data?.items.length === 0) return <p className={side.quiet}>{t('maps.share.none')}</p>;
  return (
    <ul className={side.lines}>
      {data?.items.map((link) => (
        <LinkLine key={link.id} map={map} link={link} />
      ))}
    </ul>
  );
}

function LinkLine({ map, link }: { map: string; link: MapLink }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay('editor');
  const end = useChange('revokeMapLink', {
    renews: ['listMapLinks'],
    onDone: () => showToast(t('maps.share.endedNow')),
  });
  const open = isOpen(link, Date.now());
  const state = open
    ? t('maps.share.until', { date: format.date(link.expiresAt, 'full') })
    : t(link.revokedAt ? 'maps.share.ended' : 'maps.share.expired');
  const count = link.rows?.length ?? 0;
  const shows = link.kind === 'share' && [
    link.rows === null
      ? t('maps.share.allRows')
      : t('maps.share.someRows', { count, n: format.number(count) }),
    link.figures && t('maps.share.withFigures'),
    link.hasPassword && t('maps.share.locked'),
    link.embed && t('maps.share.embedded'),
  ];
  const used = link.lastUsedAt
    ? t('maps.share.used', { when: format.ago(link.lastUsedAt) })
    : t('maps.share.never');
  return (
    <li>
      <span className={side.line}>
        <strong>{t(`maps.share.kind_${link.kind}`)}</strong>
        <span className={side.quiet}>{state}</span>
      </span>
      <span className={side.quiet}>{[...(shows || []), used].filter(Boolean).join(' · ')}</span>
      {may && open && (
        <span>
          <Button
            small
            busy={end.isPending}
            onClick={() => end.mutate({ params: { id: map, link: link.id } })}
          >
            {t('maps.share.end')}
          </Button>
        </span>
      )}
    </li>
  );
}
