import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Empty } from '../../../components/Empty';

/** A persona nobody has given a rule has no figures: says how to get them. */
export function NoRule({ id }: { id: string }) {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const navigate = useNavigate();
  const may = useMay('editor');
  const edit = () =>
    navigate({ to: '/w/$workspace/customers/personas/$persona/edit', params: { workspace, persona: id } });
  return (
    <div className="no-print">
      <Empty
        small
        title={t('personas.figures.noRule')}
        actions={may && <Button onClick={edit}>{t('personas.figures.addRule')}</Button>}
      >
        {t('personas.figures.noRuleText')}
      </Empty>
    </div>
  );
}
