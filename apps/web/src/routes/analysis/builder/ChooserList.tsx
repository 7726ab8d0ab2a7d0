import { Combobox } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { ChannelIcon } from '../../../components/ChannelIcon';
import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';
import css from './ChooserList.module.css';
import { type ContactChoice, chooserGroups, keyOfContact } from './chooserGroups';
import { type ContactKind, type Contacts, sameContact } from './contacts';
import { useContactChoices } from './useContactChoices';
import { useContactName } from './useContactName';

interface Props {
  readonly chosen: Contacts;
  /** What was chosen when the list opened: it stands first, and does not jump while choosing. */
  readonly first: Contacts;
  readonly kinds: readonly ContactKind[] | undefined;
  readonly onDone: () => void;
}

export function ChooserList({ chosen, first, kinds, onDone }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const { choices, days } = useContactChoices();
  const offered = kinds ? choices.filter(({ contact }) => kinds.includes(contact.kind)) : choices;
  const groups = chooserGroups(useWithUnknown(offered, first), first, typed).filter(
    ({ id }) => id === 'chosen' || !kinds || kinds.includes(id),
  );
  return (
    <>
      <Combobox.Search
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        placeholder={t('analysis.searchContacts')}
        aria-label={t('analysis.searchContacts')}
      />
      <Combobox.Options className={css.options}>
        {groups.map((group) => (
          <Combobox.Group key={group.id} label={t(`analysis.groups.${group.id}`)}>
            {group.choices.map((choice) => (
              <Choice
                key={keyOfContact(choice.contact)}
                choice={choice}
                chosen={chosen.some((each) => sameContact(each, choice.contact))}
              />
            ))}
          </Combobox.Group>
        ))}
      </Combobox.Options>
      <div className={css.foot}>
        <span>{t('analysis.volumesOf', { count: days, n: format.number(days) })}</span>
        <button type="button" onClick={onDone}>
          {t('analysis.done')}
        </button>
      </div>
    </>
  );
}

function Choice({ choice, chosen }: { choice: ContactChoice; chosen: boolean }) {
  const { t } = useCounted();
  const format = useFormat();
  const { contact, name, channel, volume } = choice;
  return (
    <Combobox.Option value={keyOfContact(contact)} active={chosen} aria-selected={chosen}>
      <span className={css.choice} data-never={volume === 0 || undefined}>
        <span className={css.check}>{chosen && <IconCheck size={15} aria-hidden />}</span>
        {channel && <ChannelIcon channel={channel} size={15} />}
        <span className={css.name}>{name}</span>
        {volume !== undefined && (
          <small>{volume === 0 ? t('analysis.neverMet') : format.compact(volume)}</small>
        )}
      </span>
    </Combobox.Option>
  );
}

/** What an address asks for can be unknown here, as an event's name is: it can still be taken away. */
function useWithUnknown(choices: readonly ContactChoice[], first: Contacts): readonly ContactChoice[] {
  const name = useContactName();
  const unknown = first.filter((contact) => !choices.some((each) => sameContact(each.contact, contact)));
  return [...unknown.map((contact) => ({ contact, name: name(contact) })), ...choices];
}
