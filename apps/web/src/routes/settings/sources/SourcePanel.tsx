import { TextInput } from '@mantine/core';
import type { Source } from '@viaggio/contract/sources';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { CopyBlock } from '../../../components/CopyBlock';
import { FirstEventLight } from '../../../components/FirstEventLight';
import { Panel } from '../../../components/Panel';
import { SiteSnippet } from '../../../components/SiteSnippet';
import { curlSnippet, serverSnippet } from '../../../components/snippets';
import { useChange } from '../../../components/useChange';
import rows from '../rows.module.css';
import { RotateCode } from './RotateCode';
import css from './sources.module.css';

/** How to connect one source: its code, lines to paste, the light of its first event. */
export function SourcePanel({ source, onClose }: { source: Source; onClose: () => void }) {
  const { t } = useTranslation();
  const may = useMay('editor');
  const [name, setName] = useState(source.name);
  const rename = useChange('updateSource', { renews: ['listSources'] });
  const remove = useChange('deleteSource', { renews: ['listSources'], onDone: onClose });
  const params = { id: source.id };
  return (
    <Panel
      title={source.name}
      kicker={t(`settings.sources.kinds.${source.kind}`)}
      place="wide"
      onClose={onClose}
    >
      <FirstEventLight at={source.firstEventAt} />
      {source.writeKey ? (
        <HowToConnect source={source} code={source.writeKey} />
      ) : (
        <p className={rows.faint}>
          {t(source.kind === 'webhook' ? 'settings.sources.isWebhook' : 'settings.sources.codeHidden')}
        </p>
      )}
      {may && source.writeKey && <RotateCode source={source} />}
      {may && (
        <div className={rows.foot}>
          <TextInput
            aria-label={t('settings.sources.rename')}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.target.value)}
            onBlur={() => name.trim() && name !== source.name && rename.mutate({ params, body: { name } })}
          />
          <ConfirmButton onConfirm={() => remove.mutate({ params })} busy={remove.isPending}>
            {t('settings.sources.close')}
          </ConfirmButton>
          <span className={rows.faint}>{t('settings.sources.closeHelp')}</span>
        </div>
      )}
    </Panel>
  );
}

function HowToConnect({ source, code }: { source: Source; code: string }) {
  const { t } = useTranslation();
  const { origin } = location;
  const site = source.kind === 'web';
  return (
    <>
      <div className={css.how}>
        <h3>{t('settings.sources.code')}</h3>
        <CopyBlock text={code} label={t('settings.sources.code')} />
      </div>
      {site && (
        <div className={css.how}>
          <h3>{t('settings.sources.howSite')}</h3>
          <SiteSnippet code={code} />
        </div>
      )}
      <div className={css.how}>
        <h3>{t('settings.sources.howServer')}</h3>
        <CopyBlock text={serverSnippet(origin, code)} label={t('settings.sources.howServer')} />
      </div>
      <div className={css.how}>
        <h3>{t('settings.sources.howCurl')}</h3>
        <CopyBlock text={curlSnippet(origin, code)} label={t('settings.sources.howCurl')} />
      </div>
    </>
  );
}
