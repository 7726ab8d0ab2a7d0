import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AddCondition } from './AddCondition';
import { ChoiceField } from './ChoiceField';
import { useReadOnly } from './readOnly';
import css from './rule.module.css';
import { SentenceView } from './SentenceView';
import { GROUP_KINDS, type Group, type Part } from './segmentDraft';

interface Props {
  readonly group: Group;
  readonly onChange: (group: Group) => void;
  /** How deep it lies: the whole rule is 0. Groups can be added there; the API may have written deeper ones. */
  readonly depth?: number;
}

/** Sentences of which all, any or none must be true, one under the other; groups among them are indented. */
export function GroupView({ group, onChange, depth = 0 }: Props) {
  const read = useReadOnly();
  const { parts } = group;
  const change = (index: number, part: Part) => onChange({ ...group, parts: parts.with(index, part) });
  return (
    <div className={css.group}>
      {(!read || parts.length > 1 || group.of !== 'all') && (
        <GroupHead group={group} onChange={onChange} depth={depth} />
      )}
      <ul className={css.parts}>
        {parts.map((part, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place.
            key={index}
            className={part.kind === 'group' ? css.nested : css.sentence}
          >
            <div>
              {part.kind === 'group' ? (
                <GroupView group={part} onChange={(next) => change(index, next)} depth={depth + 1} />
              ) : (
                <SentenceView sentence={part} onChange={(next) => change(index, next)} />
              )}
            </div>
            {!read && (
              <RemoveButton
                n={index + 1}
                isGroup={part.kind === 'group'}
                onRemove={() => onChange({ ...group, parts: parts.toSpliced(index, 1) })}
              />
            )}
          </li>
        ))}
      </ul>
      {!read && (
        <AddCondition
          groups={depth === 0}
          onAdd={(part) => onChange({ ...group, parts: [...parts, part] })}
        />
      )}
    </div>
  );
}

function GroupHead({ group, onChange, depth = 0 }: Props) {
  const { t } = useTranslation();
  const offered = GROUP_KINDS.filter((kind) => kind !== 'notAll' || group.of === 'notAll');
  return (
    <p className={css.head}>
      {depth === 0 && t('segments.whoseCustomers')}{' '}
      <ChoiceField
        name={t('segments.fields.group')}
        value={group.of}
        choices={offered.map((kind) => ({
          value: kind,
          label: t(`segments.groups.${kind}`),
          hint: t(`segments.groupHelp.${kind}`),
        }))}
        onChange={(of) => onChange({ ...group, of })}
      />
    </p>
  );
}

interface RemoveProps {
  readonly n: number;
  readonly isGroup: boolean;
  readonly onRemove: () => void;
}

function RemoveButton({ n, isGroup, onRemove }: RemoveProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={css.remove}
      aria-label={t(isGroup ? 'segments.removeGroup' : 'segments.removeCondition', { n })}
      onClick={onRemove}
    >
      <IconX size={17} stroke={1.6} aria-hidden />
    </button>
  );
}
