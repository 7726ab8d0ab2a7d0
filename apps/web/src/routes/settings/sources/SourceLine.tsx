import type { Source, SourceHealth } from '@viaggio/contract/sources';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { SourceGaps, SourceRate } from './SourceHealth';
import css from './sources.module.css';

interface Props {
  readonly source: Source;
  /** Whether it works; undefined until it is known. */
  readonly health: SourceHealth | undefined;
  readonly onOpen: () => void;
}

export function SourceLine({ source, health, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay('editor');
  const change = useChange('updateSource', { renews: ['listSources'] });
  const enable = (enabled: boolean) => {
    change.mutate({ params: { id: source.id }, body: { enabled } });
    showToast(
      t(enabled ? 'settings.sources.resumedDone' : 'settings.sources.pausedDone', { name: source.name }),
      {
        undo: () => change.mutate({ params: { id: source.id }, body: { enabled: !enabled } }),
      },
    );
  };
  const own = source.kind === 'import' || source.kind === 'demo';
  const state = lampOf(source, own, health);
  return (
    <li className={rows.row}>
      <span className={css.lamp} data-state={state} aria-hidden />
      <button type="button" className={`${rows.grow} ${rows.link}`} onClick={onOpen}>
        <strong>{source.name}</strong>
        <small>
          {t(`settings.sources.kinds.${source.kind}`)}
          {health && `: ${t(`settings.health.state.${health.state}`)}`}
        </small>
        {health && (
          <small>
            <SourceRate health={health} />
          </small>
        )}
      </button>
      <span className={css.last}>
        {own ? t('settings.sources.byViaggio') : <LastEvent at={source.lastEventAt} />}
        {!source.enabled && `, ${t('settings.sources.paused')}`}
      </span>
      {/* The example came in all at once: that would say nothing of its days. */}
      {source.kind !== 'demo' && (
        <span className={css.volume}>
          {t('settings.sources.last24h', { n: format.number(source.events24h) })}
        </span>
      )}
      {may && !own && (
        <Button small look="plain" className={css.toggle} onClick={() => enable(!source.enabled)}>
          {t(source.enabled ? 'settings.sources.pause' : 'settings.sources.resume')}
        </Button>
      )}
      {health && <SourceGaps health={health} onOpen={onOpen} />}
    </li>
  );
}

const WRONG: readonly SourceHealth['state'][] = ['silent', 'failed', 'fewer', 'more'];

/** Off, waiting for its first event, on, or on with something wrong. */
function lampOf(source: Source, own: boolean, health: SourceHealth | undefined): string {
  if (!source.enabled) return 'off';
  if (health && WRONG.includes(health.state)) return 'wrong';
  return source.lastEventAt || own ? 'on' : 'waiting';
}

function LastEvent({ at }: { at: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  return at ? t('settings.sources.lastEvent', { ago: format.ago(at) }) : t('settings.sources.noEvent');
}
