import { useTranslation } from 'react-i18next';
import { Picker } from '../../../components/Picker';
import { useSegments } from '../../../components/useSegments';
import { RuleCount } from '../../segments/editor/RuleCount';
import { GroupView } from '../../segments/rule/GroupView';
import { RuleWords } from '../../segments/rule/RuleWords';
import { draftOf } from '../../segments/rule/segmentDraft';
import css from './editor.module.css';
import { BELONGS, type PersonaDraft } from './personaDraft';

interface Props {
  readonly draft: PersonaDraft;
  readonly onChange: (part: Partial<PersonaDraft>) => void;
}

/** Who belongs: a rule, a segment, or nobody yet; with how many that are now. */
export function BelongsField({ draft, onChange }: Props) {
  const { t } = useTranslation();
  const segments = useSegments();
  const segment = segments?.find(({ id }) => id === draft.segment);
  const counted =
    draft.belongs === 'rule' ? draft.group : draft.belongs === 'segment' && segment && draftOf(segment.rule);
  return (
    <section className={css.belongs}>
      <div>
        <h2>{t('personas.belongs.title')}</h2>
        <p className={css.help}>{t('personas.belongs.help')}</p>
        <p className={css.how}>
          <Picker
            name={t('personas.belongs.how')}
            value={draft.belongs}
            choices={BELONGS.map((value) => ({ value, label: t(`personas.belongs.${value}`) }))}
            onChange={(belongs) => onChange({ belongs })}
          />
          {draft.belongs === 'segment' && (
            <Picker<string>
              name={t('reports.pickSegment')}
              value={draft.segment ?? ''}
              shown={segment?.name ?? t('personas.belongs.chooseSegment')}
              choices={(segments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(chosen) => onChange({ segment: chosen })}
            />
          )}
        </p>
        {draft.belongs === 'rule' && (
          <GroupView group={draft.group} onChange={(group) => onChange({ group })} />
        )}
        {draft.belongs === 'segment' && segment && <RuleWords rule={segment.rule} />}
        {draft.belongs === 'segment' && draft.segment && segments && !segment && (
          <p className={css.missing}>{t('personas.belongs.goneSegment')}</p>
        )}
      </div>
      {counted && (
        <div className={css.count}>
          <RuleCount draft={counted} />
        </div>
      )}
    </section>
  );
}
