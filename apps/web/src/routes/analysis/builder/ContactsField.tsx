import { Combobox, useCombobox } from '@mantine/core';
import { useState } from 'react';
import { PickerTarget } from '../../../components/PickerTarget';
import { Tip } from '../../../components/Tip';
import { useCounted } from '../frame/useCounted';
import { ChooserList } from './ChooserList';
import { type ContactKind, type Contacts, toggled, whereOf, withWhere } from './contacts';
import { readContacts, writeContacts } from './contactsText';
import { useContactsText } from './useContactsText';
import { WhereField } from './WhereField';

interface Props {
  /** What is chosen here, for those who do not see the sentence around it. */
  readonly label: string;
  readonly value: Contacts;
  readonly onChange: (contacts: Contacts) => void;
  /** Words where nothing is chosen. */
  readonly none: string;
  /** Words before those chosen, part of what is pressed: "without". */
  readonly prefix?: string;
  readonly big?: boolean;
  /** What may be chosen; everything where it is not said. */
  readonly kinds?: readonly ContactKind[];
}

/**
 * Contacts inside a sentence: the words, underlined, open a list in which any number can be chosen. The question
 * changes once, when the list closes: not at every click. What is chosen can be narrowed by its details.
 */
export function ContactsField(props: Props) {
  const { label, value, onChange, big } = props;
  const text = useContactsText();
  return (
    <>
      <ContactsPicker {...props} />
      {value.length > 0 && (
        <>
          {' '}
          <WhereField
            value={whereOf(value)}
            onChange={(where) => onChange(withWhere(value, where))}
            of={`${label}: ${text.short(value)}`}
            big={big}
          />
        </>
      )}
    </>
  );
}

function ContactsPicker({ label, value, onChange, none, prefix, big, kinds }: Props) {
  const { t } = useCounted();
  const text = useContactsText();
  const [draft, setDraft] = useState<Contacts>(value);
  const combobox = useCombobox({
    onDropdownOpen: () => {
      setDraft(value);
      combobox.focusSearchInput();
    },
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      if (writeContacts(draft) !== writeContacts(value)) onChange(draft);
    },
  });
  const shown = combobox.dropdownOpened ? draft : value;
  return (
    <Combobox
      store={combobox}
      width={340}
      position="bottom-start"
      onOptionSubmit={(key) => setDraft((old) => readContacts(key).reduce(toggled, old))}
    >
      <Combobox.Target targetType="button">
        <PickerTarget
          name={label}
          big={big}
          none={shown.length === 0}
          onClick={() => combobox.toggleDropdown()}
        >
          <MaybeTip text={shown.length > 2 ? text.whole(shown) : undefined}>
            <span>{shown.length > 0 ? `${prefix ? `${prefix} ` : ''}${text.short(shown)}` : none}</span>
          </MaybeTip>
        </PickerTarget>
      </Combobox.Target>
      <Combobox.Dropdown aria-label={t('analysis.chooseContacts')}>
        {combobox.dropdownOpened && (
          <ChooserList chosen={draft} first={value} kinds={kinds} onDone={() => combobox.closeDropdown()} />
        )}
      </Combobox.Dropdown>
    </Combobox>
  );
}

function MaybeTip({ text, children }: { text: string | undefined; children: React.ReactElement }) {
  return text === undefined ? children : <Tip text={text}>{children}</Tip>;
}
