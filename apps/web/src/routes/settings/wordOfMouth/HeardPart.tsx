import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { HeardQuestion } from '@viaggio/contract/wordOfMouth';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { Fault } from '../../../components/Fault';
import { Panel } from '../../../components/Panel';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { HeardForm } from './HeardForm';
import { LinkOnce } from './LinkOnce';
import { useUsualQuestion } from './usualQuestion';

interface Made {
  readonly name: string;
  readonly url: string;
}

/** Pages that ask "How did you hear about us?". */
export function HeardPart() {
  const { t } = useTranslation();
  const may = useMay('editor');
  const usual = useUsualQuestion();
  const [editing, setEditing] = useState<HeardQuestion | 'new'>();
  const [made, setMade] = useState<Made>();
  const { data, error, refetch } = useQuery(apiQuery('listHeardQuestions', {}));
  const shown = (link: Made) => {
    setEditing(undefined);
    setMade(link);
  };
  return (
    <section>
      <h2 className={rows.title}>{t('wordOfMouth.heard.title')}</h2>
      <p className={rows.lead}>{t('wordOfMouth.heard.lead')}</p>
      <Fault error={error} onRetry={refetch} />
      <ul className={rows.rows}>
        {data?.items.map((question) => (
          <Line key={question.id} question={question} onEdit={() => setEditing(question)} onLink={shown} />
        ))}
      </ul>
      {may && (
        <Button icon={<IconPlus size={17} />} className={rows.later} onClick={() => setEditing('new')}>
          {t('wordOfMouth.heard.add')}
        </Button>
      )}
      {editing && (
        <Panel title={t('wordOfMouth.heard.title')} place="wide" onClose={() => setEditing(undefined)}>
          <HeardForm
            question={editing === 'new' ? undefined : editing}
            usual={usual}
            onMade={shown}
            onSaved={() => setEditing(undefined)}
          />
        </Panel>
      )}
      {made && (
        <Panel title={made.name} place="middle" onClose={() => setMade(undefined)}>
          <LinkOnce url={made.url} name={made.name} once />
        </Panel>
      )}
    </section>
  );
}

interface LineProps {
  readonly question: HeardQuestion;
  readonly onEdit: () => void;
  readonly onLink: (made: Made) => void;
}

function Line({ question, onEdit, onLink }: LineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay('editor');
  const params = { id: question.id };
  const renew = useChange('renewHeardLink', { onDone: onLink });
  const remove = useChange('deleteHeardQuestion', { renews: ['listHeardQuestions', 'listSources'] });
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        <strong>{question.name}</strong>
        <small>{format.say(question.question)}</small>
      </div>
      <span className={rows.faint}>
        {t('wordOfMouth.heard.answers', { count: question.answers, n: format.number(question.answers) })}
      </span>
      {may && (
        <>
          <Button small look="plain" onClick={onEdit}>
            {t('wordOfMouth.change')}
          </Button>
          <Button small look="plain" busy={renew.isPending} onClick={() => renew.mutate({ params })}>
            {t('wordOfMouth.newLink')}
          </Button>
          <ConfirmButton small busy={remove.isPending} onConfirm={() => remove.mutate({ params })}>
            {t('wordOfMouth.close')}
          </ConfirmButton>
        </>
      )}
    </li>
  );
}
