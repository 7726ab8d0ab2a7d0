import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session';
import { Button } from '../../../components/Button';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import rows from '../rows.module.css';

/** The example comes and goes with one click. */
export function DemoPart() {
  const { t } = useTranslation();
  const { workspaces, workspace } = useMe();
  const navigate = useNavigate();
  const demo = workspaces.find((each) => each.demo);
  const remove = useChange('removeDemo', {
    renews: ['getMe'],
    onDone: () => {
      showToast(t('settings.workspace.demoRemoved'));
      if (workspace?.demo) void navigate({ to: '/', reloadDocument: true });
    },
  });
  const see = () =>
    demo
      ? navigate({ to: '/w/$workspace/map', params: { workspace: demo.id }, search: { period: '365' } })
      : navigate({
          to: '/w/$workspace/welcome',
          params: { workspace: workspace?.id ?? '' },
          search: { step: 'connect' },
        });
  return (
    <section>
      <h2 className={rows.title}>{t('settings.workspace.demo')}</h2>
      <p className={rows.lead}>{t('settings.workspace.demoHelp')}</p>
      <div className={rows.ends}>
        {!workspace?.demo && <Button onClick={see}>{t('settings.workspace.demoSee')}</Button>}
        {demo && (
          <ConfirmButton busy={remove.isPending} onConfirm={() => remove.mutate({})}>
            {t('settings.workspace.demoRemove')}
          </ConfirmButton>
        )}
      </div>
    </section>
  );
}
