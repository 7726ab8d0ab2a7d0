import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../api';
import { Button } from '../../components/Button';
import { FirstEventLight } from '../../components/FirstEventLight';
import { SiteSnippet } from '../../components/SiteSnippet';
import { Skeleton } from '../../components/Skeleton';
import { useChange } from '../../components/useChange';
import css from './choices.module.css';
import { StartFrame } from './StartFrame';
import { useWelcome } from './useWelcome';

/** A snippet, and a light that turns on when it works. */
export function SiteStep() {
  const { t } = useTranslation();
  const { goTo, goToMap } = useWelcome();
  const { data } = useQuery({ ...apiQuery('listSources', {}), refetchInterval: 2000 });
  const { mutate, isIdle, isError } = useChange('createSource', { renews: ['listSources'] });
  const site = data?.items.find((source) => source.kind === 'web');
  const make = useCallback(
    () => mutate({ body: { name: t('settings.sources.kinds.web'), kind: 'web' } }),
    [mutate, t],
  );
  const missing = data !== undefined && !site;
  useEffect(() => {
    if (missing && isIdle) make();
  }, [missing, isIdle, make]);
  return (
    <StartFrame title={t('site.title')} lead={t('site.lead')} step={{ at: 3, of: 4 }} wide>
      {!site && !isError && <Skeleton lines={[80, 95, 60]} />}
      {isError && (
        <Button look="solid" onClick={make}>
          {t('common.retry')}
        </Button>
      )}
      {site?.writeKey && (
        <>
          <SiteSnippet code={site.writeKey} />
          <FirstEventLight at={site.firstEventAt} />
        </>
      )}
      <div className={css.foot}>
        <Button look={site?.firstEventAt ? 'solid' : 'line'} onClick={goToMap}>
          {t('site.open')}
        </Button>
        <Button look="plain" onClick={() => goTo('connect')}>
          {t('common.back')}
        </Button>
      </div>
    </StartFrame>
  );
}
