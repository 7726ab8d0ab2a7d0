import { IconDice5, IconPhoto, IconPhotoOff } from '@tabler/icons-react';
import type { Persona } from '@viaggio/contract/personas';
import { PERSONA_COLOURS } from '@viaggio/domain/personas';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import colours from '../colours.module.css';
import { Avatar } from '../face/Avatar';
import avatar from '../face/Avatar.module.css';
import css from './editor.module.css';
import { anotherFace, FACE_PART_NAMES, nextPart } from './personaDraft';

/** A picture to be sent with the rest, `drawn` to do without one; undefined: as it is. */
export type PictureChange = File | 'drawn' | undefined;

interface Props {
  readonly persona: Pick<Persona, 'face' | 'colour'> & Partial<Pick<Persona, 'id' | 'picture'>>;
  readonly onChange: (look: Pick<Persona, 'face' | 'colour'>) => void;
  readonly picture: PictureChange;
  readonly onPicture: (picture: PictureChange) => void;
}

/** The face of a persona: drawn, piece by piece or by chance, or a picture; and its colour. */
export function LookField({ persona, onChange, picture, onPicture }: Props) {
  const { t } = useTranslation();
  const { face, colour } = persona;
  const draw = (next: Persona['face']) => {
    onPicture(persona.picture ? 'drawn' : undefined);
    onChange({ face: next, colour });
  };
  return (
    <fieldset className={`${css.look} ${colours.coloured}`} data-colour={colour}>
      <legend className="unseen">{t('personas.form.look')}</legend>
      <Shown persona={persona} picture={picture} />
      <div>
        <p className={css.faceTools}>
          <Button
            small
            icon={<IconDice5 size={16} stroke={1.5} aria-hidden />}
            onClick={() => draw(anotherFace(Math.random))}
          >
            {t('personas.form.other')}
          </Button>
          <UploadButton onFile={onPicture} />
          {(picture instanceof File || (persona.picture && picture !== 'drawn')) && (
            <Button
              small
              look="plain"
              icon={<IconPhotoOff size={16} stroke={1.5} aria-hidden />}
              onClick={() => draw(face)}
            >
              {t('personas.form.drawn')}
            </Button>
          )}
        </p>
        <fieldset className={css.swatches}>
          <legend className="unseen">{t('personas.form.colour')}</legend>
          {PERSONA_COLOURS.map((name) => (
            <button
              key={name}
              type="button"
              className={colours.coloured}
              data-colour={name}
              aria-label={t(`personas.colours.${name}`)}
              aria-pressed={name === colour}
              onClick={() => onChange({ face, colour: name })}
            />
          ))}
        </fieldset>
        <details className={css.pieces}>
          <summary>{t('personas.form.more')}</summary>
          <p>
            {FACE_PART_NAMES.map((part) => (
              <button
                key={part}
                type="button"
                aria-label={t('personas.form.next', { part: t(`personas.face.${part}`) })}
                onClick={() => draw(nextPart(face, part))}
              >
                {t(`personas.face.${part}`)}
              </button>
            ))}
          </p>
        </details>
      </div>
    </fieldset>
  );
}

/** The picture chosen, before it is sent; else how the persona looks. */
function Shown({ persona, picture }: Pick<Props, 'persona' | 'picture'>) {
  const [data, setData] = useState<string>();
  useEffect(() => {
    setData(undefined);
    if (!(picture instanceof File)) return;
    const reader = new FileReader();
    reader.onload = () => setData(String(reader.result));
    reader.readAsDataURL(picture);
    return () => reader.abort();
  }, [picture]);
  if (data) {
    return (
      <span className={avatar.avatar} style={{ width: 128, height: 128 }}>
        <img src={data} alt="" width={128} height={128} />
      </span>
    );
  }
  return <Avatar persona={picture === 'drawn' ? { ...persona, picture: null } : persona} size={128} />;
}

function UploadButton({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        small
        look="plain"
        title={t('personas.form.uploadHelp')}
        icon={<IconPhoto size={16} stroke={1.5} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t('personas.form.upload')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/webp,image/gif"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
    </>
  );
}
