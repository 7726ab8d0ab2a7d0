import type { MapComment } from '@viaggio/contract/maps';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../../app/session';
import { Button } from '../../../../components/Button';
import { useChange } from '../../../../components/useChange';
import { useFormat } from '../../../../format';
import { Composer } from './Composer';
import css from './comments.module.css';
import { cutAtNames } from './mentions';

interface Props {
  readonly map: string;
  readonly comment: MapComment;
}

type Words = MapComment | MapComment['replies'][number];

/** A comment with its answers, and what can be done with it. */
export function Thread({ map, comment }: Props) {
  const { t } = useTranslation();
  const [replying, setReplying] = useState(false);
  const renews = ['listMapComments', 'listMaps'] as const;
  const reply = useChange('createMapComment', { renews });
  const change = useChange('updateMapComment', { renews });
  const params = { id: map, comment: comment.id };
  return (
    <div className={css.thread} data-resolved={comment.resolved !== null || undefined}>
      <Said map={map} words={comment} />
      {comment.replies.map((words) => (
        <div key={words.id} className={css.reply}>
          <Said map={map} words={words} />
        </div>
      ))}
      {comment.resolved && (
        <p className={css.when}>{t('maps.comments.resolvedBy', { name: comment.resolved.by })}</p>
      )}
      {replying ? (
        <Composer
          label={t('maps.comments.replyPlaceholder')}
          placeholder={t('maps.comments.replyPlaceholder')}
          send={t('maps.comments.reply')}
          busy={reply.isPending}
          onCancel={() => setReplying(false)}
          onSend={(body, mentions) =>
            reply.mutate(
              { params: { id: map }, body: { body, mentions, answers: comment.id } },
              { onSuccess: () => setReplying(false) },
            )
          }
        />
      ) : (
        <div className={css.tools}>
          <Button small look="plain" onClick={() => setReplying(true)}>
            {t('maps.comments.reply')}
          </Button>
          <Button
            small
            look="plain"
            busy={change.isPending}
            onClick={() => change.mutate({ params, body: { resolved: comment.resolved === null } })}
          >
            {t(comment.resolved ? 'maps.comments.reopen' : 'maps.comments.resolve')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** One comment or reply: who said what and when; who wrote it may change or remove it. */
function Said({ map, words }: { map: string; words: Words }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const owner = useMay('owner');
  const renews = ['listMapComments', 'listMaps'] as const;
  const change = useChange('updateMapComment', { renews, onDone: () => setEditing(false) });
  const remove = useChange('deleteMapComment', { renews });
  const params = { id: map, comment: words.id };
  const parts = cutAtNames(
    words.body,
    words.mentions.map(({ name }) => name),
  );
  return (
    <article className={css.said}>
      <p className={css.when}>
        <strong>{words.made.by}</strong> {format.ago(words.made.at)}
        {words.editedAt && ` · ${t('maps.comments.edited')}`}
      </p>
      {editing ? (
        <Composer
          label={t('maps.comments.edit')}
          send={t('common.save')}
          first={words.body}
          busy={change.isPending}
          onCancel={() => setEditing(false)}
          onSend={(body, mentions) => change.mutate({ params, body: { body, mentions } })}
        />
      ) : (
        <p className={css.body}>
          {parts.map((part, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no identity and never move.
            part.name ? <b key={index}>{part.text}</b> : <span key={index}>{part.text}</span>,
          )}
        </p>
      )}
      {!editing && (words.made.mine || owner) && (
        <div className={css.own}>
          {words.made.mine && (
            <button type="button" onClick={() => setEditing(true)}>
              {t('maps.comments.edit')}
            </button>
          )}
          <button type="button" onClick={() => remove.mutate({ params })} disabled={remove.isPending}>
            {t('maps.comments.remove')}
          </button>
        </div>
      )}
    </article>
  );
}
