import { Menu, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Dashboard, SavedPeriod, Tile } from '@viaggio/contract/boards';
import {
  type Place,
  placeBelow,
  placeTile,
  removeTile,
  USUAL_PREFIX,
  USUAL_REPORTS,
} from '@viaggio/domain/boards';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, apiQuery } from '../../api';
import { Button } from '../../components/Button';
import { Empty } from '../../components/Empty';
import { Fault } from '../../components/Fault';
import { Picker } from '../../components/Picker';
import { useChange } from '../../components/useChange';
import css from './Board.module.css';
import { BoardGrid } from './BoardGrid';

interface Props {
  readonly board: Dashboard;
  /** The days shown, which are kept with it. */
  readonly period: SavedPeriod | null;
  readonly onDone: () => void;
  /** Somebody else's version, in place of this one. */
  readonly onReload: () => void;
}

const SIZE = { w: 6, h: 5 };
const SHOWS = ['chart', 'figure', 'table'] as const;

/** A dashboard while it is changed. Nothing is kept until it is saved. */
export function BoardEditor({ board, period, onDone, onReload }: Props) {
  const { t } = useTranslation();
  const [tiles, setTiles] = useState<readonly Tile[]>(board.tiles);
  const [name, setName] = useState(board.name);
  const [said, setSaid] = useState('');
  const save = useChange('updateDashboard', {
    renews: ['getDashboard', 'listDashboards'],
    quiet: true,
    onDone,
  });
  const put = (id: string, place: Place, title: string) => {
    const next = placeTile(tiles, id, place);
    const now = next.find((tile) => tile.id === id);
    setTiles(next);
    if (now) setSaid(t('boards.movedTo', { name: title, x: now.x + 1, y: now.y + 1, w: now.w, h: now.h }));
  };
  const change = (id: string, by: Partial<Tile>) =>
    setTiles(tiles.map((tile) => (tile.id === id ? { ...tile, ...by } : tile)));
  const add = (report: string) =>
    setTiles([...tiles, { id: crypto.randomUUID(), report, shows: 'chart', ...placeBelow(tiles, SIZE) }]);
  const conflict = save.error instanceof ApiError && save.error.code === 'dashboard_changed';
  return (
    <>
      <div className={css.bar}>
        <TextInput
          label={t('boards.name')}
          value={name}
          maxLength={120}
          required
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <AddTile onAdd={add} />
        <Button
          look="solid"
          busy={save.isPending}
          disabled={name.trim() === ''}
          onClick={() =>
            save.mutate({
              params: { id: board.id },
              body: { name, tiles: [...tiles], period, version: board.version },
            })
          }
        >
          {t('boards.save')}
        </Button>
        <Button onClick={onDone}>{t('boards.cancel')}</Button>
      </div>
      <Fault error={save.error} />
      {conflict && (
        <Button small onClick={onReload}>
          {t('boards.reload')}
        </Button>
      )}
      <p className="unseen" role="status">
        {said}
      </p>
      {tiles.length === 0 ? (
        <Empty title={t('boards.empty')}>{t('boards.emptyText')}</Empty>
      ) : (
        <BoardGrid
          tiles={tiles}
          period={period}
          onPlace={put}
          toolsOf={(tile, title) => (
            <>
              <Picker
                name={t('boards.shows')}
                value={tile.shows}
                choices={SHOWS.map((value) => ({ value, label: t(`boards.shows_${value}`) }))}
                onChange={(shows) => change(tile.id, { shows })}
              />
              <button
                type="button"
                className={css.icon}
                aria-label={t('boards.removeTile', { name: title })}
                onClick={() => setTiles(removeTile(tiles, tile.id))}
              >
                <IconX size={16} stroke={1.6} aria-hidden />
              </button>
            </>
          )}
        />
      )}
    </>
  );
}

function AddTile({ onAdd }: { onAdd: (report: string) => void }) {
  const { t } = useTranslation();
  const saved = useQuery(apiQuery('listSavedReports', {})).data?.items ?? [];
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button icon={<IconPlus size={16} stroke={1.6} aria-hidden />}>{t('boards.add')}</Button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        <Menu.Label>{t('boards.addUsual')}</Menu.Label>
        {USUAL_REPORTS.map((name) => (
          <Menu.Item key={name} onClick={() => onAdd(`${USUAL_PREFIX}${name}`)}>
            {t(`boards.reports.${name}`)}
          </Menu.Item>
        ))}
        {saved.length > 0 && <Menu.Label>{t('boards.addSaved')}</Menu.Label>}
        {saved.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onAdd(id)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
