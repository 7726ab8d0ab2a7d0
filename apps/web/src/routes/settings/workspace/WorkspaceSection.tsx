import { useTranslation } from 'react-i18next';
import { useSettings } from '../../../app/session';
import { PageHead } from '../../../components/PageHead';
import { DangerPart } from './DangerPart';
import { DemoPart } from './DemoPart';
import { NewWorkspacePart } from './NewWorkspacePart';
import { WorkspaceForm } from './WorkspaceForm';

export function WorkspaceSection() {
  const { t } = useTranslation();
  const settings = useSettings();
  if (!settings) return null;
  return (
    <>
      <PageHead title={t('settings.sections.workspace')} lead={t('settings.workspace.lead')} />
      <WorkspaceForm settings={settings} />
      <DemoPart />
      <NewWorkspacePart />
      {!settings.demo && <DangerPart settings={settings} />}
    </>
  );
}
