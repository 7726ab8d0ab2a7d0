import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../app/session';
import { Picker } from './Picker';
import { useSegments } from './useSegments';

interface Props {
  readonly value: string | undefined;
  readonly onChange: (segment: string | undefined) => void;
}

/** Everybody, or the customers of one segment. */
export function SegmentPicker({ value, onChange }: Props) {
  const { t } = useTranslation();
  const segments = useSegments();
  const gone = value && segments && !segments.some(({ id }) => id === value);
  const choices = [
    { value: '', label: t('reports.allCustomers') },
    ...(segments ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ...(gone ? [{ value, label: t('reports.goneSegment') }] : []),
  ];
  const waits = value && !segments;
  return (
    <Picker<string>
      name={t('reports.pickSegment')}
      value={value ?? ''}
      shown={waits ? '…' : undefined}
      choices={choices}
      onChange={(chosen) => onChange(chosen || undefined)}
    >
      <NewSegment />
    </Picker>
  );
}

function NewSegment() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay('editor');
  const workspace = useMe().workspace?.id ?? '';
  if (!may) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        onClick={() => navigate({ to: '/w/$workspace/customers/segments/new', params: { workspace } })}
      >
        {t('reports.newSegment')}
      </Menu.Item>
    </>
  );
}
