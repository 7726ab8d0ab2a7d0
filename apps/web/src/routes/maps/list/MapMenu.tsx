import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { MapSummary } from '@viaggio/contract/maps';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import css from './MapTile.module.css';

/** Copies a map, draws the target from it, compares or removes it. */
export function MapMenu({ map }: { map: MapSummary }) {
  const { t } = useTranslation();
  const may = useMay('editor');
  const navigate = useNavigate();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const name = map.name || t('maps.untitled');
  const copy = useCopy(map);
  const remove = useRemove(map);
  const compare = () =>
    navigate({ to: '/w/$workspace/maps/compare', params: { workspace }, search: { above: map.id } });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={css.menu} aria-label={t('maps.list.menu', { name })}>
          <IconDots size={18} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void compare()}>{t('maps.list.besideTarget')}</Menu.Item>
        {may && map.kind !== 'to-be' && (
          <Menu.Item onClick={() => copy('to-be')}>{t('maps.list.toTarget')}</Menu.Item>
        )}
        {may && <Menu.Item onClick={() => copy(map.kind)}>{t('maps.list.copy')}</Menu.Item>}
        {may && <Menu.Item onClick={remove}>{t('maps.list.remove')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}

/** A target is a copy of another kind: it opens at once, to be drawn on. */
function useCopy(map: MapSummary): (kind: MapSummary['kind']) => void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const create = useChange('createMap', {
    renews: ['listMaps'],
    onDone: ({ id }) => void navigate({ to: '/w/$workspace/maps/$id', params: { workspace, id } }),
  });
  return (kind) => {
    const named = kind === map.kind ? 'maps.list.copyOf' : 'maps.list.targetOf';
    const name = t(named, { name: map.name || t('maps.untitled') }).slice(0, 120);
    create.mutate({ body: { name, kind, from: { kind: 'map', map: map.id } } });
  };
}

function useRemove({ id, name }: MapSummary): () => void {
  const { t } = useTranslation();
  const renews = ['listMaps'] as const;
  const restore = useChange('restoreMap', { renews });
  const remove = useChange('deleteMap', {
    renews,
    onDone: () =>
      showToast(t('maps.list.removed', { name: name || t('maps.untitled') }), {
        undo: () => restore.mutate({ params: { id } }),
      }),
  });
  return () => remove.mutate({ params: { id } });
}
