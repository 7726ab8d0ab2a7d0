import { useQuery } from '@tanstack/react-query';
import { Trans, useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { ChoiceField } from './ChoiceField';
import type { SentenceProps } from './sentenceProps';
import { VerbField } from './VerbField';

/** "are on the list Fair in May". */
export function ListSentence({ leaf, not, onChange }: SentenceProps<'list'>) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...apiQuery('listPeopleLists', {}), staleTime: 60_000 });
  const lists = data?.items ?? [];
  const known = lists.some(({ id }) => id === leaf.list);
  const none = t(lists.length === 0 && data ? 'segments.noLists' : 'segments.noList');
  return (
    <Trans
      t={t}
      i18nKey="segments.say.list"
      components={{
        verb: <VerbField verb="list" not={not} onChange={(no) => onChange(leaf, no)} />,
        list: (
          <ChoiceField<string>
            name={t('segments.fields.list')}
            value={leaf.list}
            choices={[
              ...(known
                ? []
                : [{ value: leaf.list, label: leaf.list === '' ? none : t('segments.goneList') }]),
              ...lists.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(list) => onChange({ ...leaf, list })}
          />
        ),
      }}
    />
  );
}
