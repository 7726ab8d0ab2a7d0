import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Person } from '@viaggio/contract/people';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Panel } from '../../../components/Panel';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import css from './LinksView.module.css';
import { MergePreviewView } from './MergePreviewView';

interface Props {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Looks for the other record, shows the joined one, then asks. */
export function MergePanel({ person, onClose }: Props) {
  const { t } = useTranslation();
  const [other, setOther] = useState<string>();
  const navigate = useNavigate();
  const { workspace } = useParams({ from: '/w/$workspace/shell/customers/$person' });
  const merge = useChange('mergePeople', {
    renews: ['getPerson', 'listLinks', 'getTimeline', 'listPeople'],
    onDone: ({ personId }) => {
      showToast(t('customer.merge.done'));
      onClose();
      void navigate({
        to: '/w/$workspace/customers/$person',
        params: { workspace, person: personId },
        search: { view: 'links' },
      });
    },
  });
  return (
    <Panel title={t('customer.merge.title')} place="wide" onClose={onClose}>
      {other ? (
        <MergePreviewView
          id={person.id}
          other={other}
          busy={merge.isPending}
          onBack={() => setOther(undefined)}
          onConfirm={() => merge.mutate({ params: { id: person.id }, body: { with: other } })}
        />
      ) : (
        <OtherRecord self={person.id} onChoose={setOther} />
      )}
    </Panel>
  );
}

function OtherRecord({ self, onChoose }: { self: string; onChoose: (id: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 180);
  const { data } = useQuery({
    ...apiQuery('listPeople', { query: { search, limit: 12 } }),
    enabled: search.length > 1,
  });
  const found = (data?.items ?? []).filter((row) => row.id !== self);
  return (
    <>
      <TextInput
        label={t('customer.merge.lead')}
        placeholder={t('customer.merge.search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        data-autofocus
      />
      <ul className={css.found}>
        {found.map((row) => (
          <li key={row.id}>
            <button type="button" onClick={() => onChoose(row.id)}>
              <span>{row.name || t('common.unknownPerson')}</span>
              <span>{row.email}</span>
            </button>
          </li>
        ))}
      </ul>
      {data && found.length === 0 && <p className={css.none}>{t('customers.nobody')}</p>}
    </>
  );
}
