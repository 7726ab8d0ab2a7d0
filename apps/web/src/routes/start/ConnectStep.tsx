import { IconCompass, IconFileSpreadsheet, IconUserPlus, IconWorldWww } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button';
import { keepDroppedFile } from '../../components/droppedFile';
import { useChange } from '../../components/useChange';
import css from './choices.module.css';
import { DemoProgress } from './DemoProgress';
import { FileChoice } from './FileChoice';
import { StartFrame } from './StartFrame';
import { useWelcome } from './useWelcome';

export function ConnectStep() {
  const { t, i18n } = useTranslation();
  const { goTo, goToMap, goToSettings } = useWelcome();
  const [demo, setDemo] = useState<{ workspaceId: string; job: string }>();
  const make = useChange('createDemo', {
    onDone: (answer) => setDemo({ workspaceId: answer.workspaceId, job: answer.job.id }),
  });
  if (demo) return <DemoProgress workspaceId={demo.workspaceId} job={demo.job} />;
  const takeFile = (file: File) => {
    keepDroppedFile(file);
    void goToSettings('import');
  };
  return (
    <StartFrame title={t('start.connect.title')} lead={t('start.connect.lead')} step={{ at: 3, of: 4 }} wide>
      <div className={`${css.choices} ${css.single}`}>
        <FileChoice onFile={takeFile}>
          <IconFileSpreadsheet size={28} stroke={1.3} aria-hidden />
          <Words title={t('start.connect.file')} help={t('start.connect.fileHelp')} />
        </FileChoice>
        <button type="button" className={css.choice} onClick={() => goTo('site')}>
          <IconWorldWww size={28} stroke={1.3} aria-hidden />
          <Words title={t('start.connect.site')} help={t('start.connect.siteHelp')} />
        </button>
        <button
          type="button"
          className={css.choice}
          disabled={make.isPending}
          onClick={() => make.mutate({ body: { language: i18n.language === 'it' ? 'it' : 'en' } })}
        >
          <IconCompass size={28} stroke={1.3} aria-hidden />
          <Words title={t('start.connect.demo')} help={t('start.connect.demoHelp')} />
        </button>
      </div>
      <div className={css.foot}>
        <Button icon={<IconUserPlus size={18} stroke={1.6} />} onClick={() => goToSettings('members')}>
          {t('start.connect.invite')}
        </Button>
        <span className={css.aside}>{t('start.connect.inviteHelp')}</span>
        <Button look="plain" onClick={goToMap}>
          {t('start.connect.later')}
        </Button>
      </div>
    </StartFrame>
  );
}

function Words({ title, help }: { title: string; help: string }) {
  return (
    <span>
      <strong>{title}</strong>
      <span>{help}</span>
    </span>
  );
}
