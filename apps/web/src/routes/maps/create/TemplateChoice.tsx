import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Fault } from '../../../components/Fault';
import { useFormat } from '../../../format';
import css from './create.module.css';

interface Props {
  readonly value: string | undefined;
  readonly onChange: (template: string) => void;
}

/** The eight journeys, each by its stages. */
export function TemplateChoice({ value, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error } = useQuery(apiQuery('listTemplates', {}));
  if (error) return <Fault error={error} />;
  return (
    <fieldset className={css.templates}>
      <legend>{t('maps.create.template')}</legend>
      {data?.items.map((template) => (
        <label key={template.id} data-chosen={template.id === value || undefined}>
          <input
            type="radio"
            name="template"
            value={template.id}
            checked={template.id === value}
            onChange={() => onChange(template.id)}
          />
          <span>
            <strong>{format.say(template.name)}</strong>
            <small>{template.stages.map((stage) => format.say(stage.name)).join(' → ')}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
