import { IconCompass, IconFileSpreadsheet, IconWorldWww } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepDroppedFile } from '../../components/droppedFile';
import { useChange } from '../../components/useChange';
import { ChoiceWords } from './ChoiceWords';
import { ConnectFoot } from './ConnectFoot';
import css from './choices.module.css';
import { DemoProgress } from './DemoProgress';
import { FileChoice } from './FileChoice';
import { StartFrame } from './StartFrame';
import { TypicalCustomers } from './TypicalCustomers';
import { useWelcome } from './useWelcome';

export function ConnectStep() {
  const { t, i18n } = useTranslation();
  const { goTo, goToSettings } = useWelcome();
  const [demo, setDemo] = useState<{ workspaceId: string; job: string }>();
  const make = useChange('createDemo', {
    onDone: ({ workspaceId, job }) => setDemo({ workspaceId, job: job.id }),
  });
  if (demo) return <DemoProgress workspaceId={demo.workspaceId} job={demo.job} />;
  const takeFile = (file: File) => {
    keepDroppedFile(file);
    void goToSettings('import');
  };
  const seeExample = () => make.mutate({ body: { language: i18n.language === 'it' ? 'it' : 'en' } });
  return (
    <StartFrame title={t('start.connect.title')} lead={t('start.connect.lead')} step={{ at: 3, of: 4 }} wide>
      <div className={`${css.choices} ${css.single}`}>
        <FileChoice onFile={takeFile}>
          <IconFileSpreadsheet size={28} stroke={1.3} aria-hidden />
          <ChoiceWords way="file" />
        </FileChoice>
        <button type="button" className={css.choice} onClick={() => goTo('site')}>
          <IconWorldWww size={28} stroke={1.3} aria-hidden />
          <ChoiceWords way="site" />
        </button>
        <button type="button" className={css.choice} disabled={make.isPending} onClick={seeExample}>
          <IconCompass size={28} stroke={1.3} aria-hidden />
          <ChoiceWords way="demo" />
        </button>
      </div>
      <TypicalCustomers />
      <ConnectFoot />
    </StartFrame>
  );
}
