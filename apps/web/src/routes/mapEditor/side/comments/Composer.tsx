import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../../api';
import { Button } from '../../../../components/Button';
import css from './comments.module.css';
import { beingNamed, candidates, mentionedIn, type Named, withName } from './mentions';

interface Props {
  readonly label: string;
  readonly placeholder?: string;
  readonly send: string;
  readonly first?: string;
  readonly busy: boolean;
  /** Answers whether the field may be emptied. */
  readonly onSend: (body: string, mentions: string[], sent: () => void) => void;
  readonly onCancel?: () => void;
}

const MOST_SHOWN = 5;

/** Writes a comment; `@` names a member. Ctrl+Enter sends. */
export function Composer({ label, placeholder, send, first = '', busy, onSend, onCancel }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(first);
  const [naming, setNaming] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const members = useNamed();
  const found = naming === null ? [] : candidates(members, naming).slice(0, MOST_SHOWN);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const body = text.trim();
    if (body !== '') onSend(body, mentionedIn(body, members), () => setText(''));
  };
  const pick = ({ name }: Named) => {
    const next = withName(text, field.current?.selectionStart ?? text.length, name);
    setText(next.text);
    setNaming(null);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    if (event.key === 'Escape' && naming !== null) {
      event.stopPropagation();
      setNaming(null);
    }
  };
  return (
    <form className={css.composer} onSubmit={submit}>
      <Textarea
        ref={field}
        aria-label={label}
        placeholder={placeholder}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={2000}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setNaming(beingNamed(currentTarget.value, currentTarget.selectionStart));
        }}
        onKeyDown={press}
      />
      {found.length > 0 && (
        <ul className={css.found} aria-label={t('maps.comments.mention')}>
          {found.map((member) => (
            <li key={member.id}>
              <button type="button" onClick={() => pick(member)}>
                {member.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={css.tools}>
        <Button small look="solid" type="submit" busy={busy} disabled={text.trim() === ''}>
          {send}
        </Button>
        {onCancel && (
          <Button small look="plain" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

function useNamed(): readonly Named[] {
  const { data } = useQuery({ ...apiQuery('listMembers', {}), staleTime: 60_000 });
  return data?.items.filter(({ self, name }) => !self && name !== '') ?? [];
}
