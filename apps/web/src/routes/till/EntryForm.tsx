import { TextInput } from '@mantine/core';
import type { TillEntry } from '@viaggio/contract/wordOfMouth';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button';
import { readAmount } from './readAmount';
import css from './till.module.css';

type Kind = TillEntry['kind'];
type Who = TillEntry['who']['kind'];

interface Props {
  readonly currency: string;
  readonly onEntry: (entry: TillEntry) => Promise<void>;
}

const INPUT: Readonly<Record<Who, 'numeric' | 'tel' | 'email'>> = {
  card: 'numeric',
  phone: 'tel',
  email: 'email',
};

/** Large enough for a finger, quick enough for a queue: number, visit or sale, done. */
export function EntryForm({ currency, onEntry }: Props) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('visit');
  const [who, setWho] = useState<Who>('card');
  const [value, setValue] = useState('');
  const [amount, setAmount] = useState('');
  const [code, setCode] = useState('');
  const [said, setSaid] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const total = readAmount(amount);
  const isWhole = value.trim().length >= 3 && (kind === 'visit' || total !== undefined);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    await onEntry({
      id: crypto.randomUUID(),
      at: new Date().toISOString(),
      kind,
      who: { kind: who, value: value.trim() },
      amount: kind === 'sale' ? (total ?? null) : null,
      code: code.trim(),
    });
    setSaid(t(`counter.kept_${kind}`, { who: value.trim() }));
    setValue('');
    setAmount('');
    setCode('');
    first.current?.focus();
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <Choice
        name={t('counter.kind')}
        value={kind}
        options={(['visit', 'sale'] as const).map((one) => ({ value: one, label: t(`counter.${one}`) }))}
        onChange={setKind}
      />
      <Choice
        name={t('counter.by')}
        value={who}
        options={(['card', 'phone', 'email'] as const).map((one) => ({
          value: one,
          label: t(`counter.by_${one}`),
        }))}
        onChange={setWho}
      />
      <TextInput
        ref={first}
        size="lg"
        label={t(`counter.who_${who}`)}
        value={value}
        inputMode={INPUT[who]}
        type={who === 'email' ? 'email' : 'text'}
        autoComplete="off"
        maxLength={200}
        required
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      {kind === 'sale' && (
        <TextInput
          size="lg"
          label={t('counter.amount', { currency })}
          value={amount}
          inputMode="decimal"
          autoComplete="off"
          required
          error={amount !== '' && total === undefined && t('counter.amountWrong')}
          onChange={(event) => setAmount(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t('counter.code')}
        value={code}
        autoComplete="off"
        maxLength={30}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" look="solid" className={css.keep} disabled={!isWhole}>
        {t(`counter.keep_${kind}`)}
      </Button>
      <p role="status" className={css.said}>
        {said}
      </p>
    </form>
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, side by side, as large as a finger. */
function Choice<Value extends string>({ name, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <fieldset className={css.choice}>
      <legend>{name}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
