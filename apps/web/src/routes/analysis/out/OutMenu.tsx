import { Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { TileAnswer } from '@viaggio/contract/boards';
import { tableOf, writeCsv } from '@viaggio/domain/boards';
import { useTranslation } from 'react-i18next';
import { keepFile } from '../../../components/keepFile';
import tool from '../../../components/ToolButton.module.css';
import { showToast } from '../../../components/toastStore';
import { useFormat } from '../../../format';
import { drawPicture } from './drawPicture';
import { fileName } from './fileName';
import { useTable } from './useTable';

export interface OutOf {
  readonly report: string;
  readonly title: string;
  /** The days asked about, in words. */
  readonly period: string;
  /** How it is counted. */
  readonly definition: string;
  readonly answer: { readonly data: unknown; readonly asOf: string };
  /** Words of the question, where the answer came with them. */
  readonly words?: TileAnswer['words'];
  readonly facets?: TileAnswer['facets'];
  /** What the picture shows; undefined when it is not on the page. */
  readonly picture: () => Element | null | undefined;
  /** Address that shows it again; '' where there is none to give. */
  readonly address: string;
}

/** How many an answer is of, where it says. */
function sizeOf(data: unknown): number | undefined {
  const { people, total, paths, conversions, steps } = (data ?? {}) as Record<string, unknown>;
  const first = Array.isArray(steps) ? (steps[0] as { people?: unknown } | undefined)?.people : undefined;
  return [people, first, total, paths, conversions].find((n): n is number => typeof n === 'number');
}

/** What can be taken elsewhere of a report: table, picture, data, address. All of it is made in this browser. */
export function OutMenu({ out }: { out: OutOf }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { answer, title, period, definition } = out;
  const { heads, rows } = useTable(tableOf(out.report, answer.data), { ...out, data: answer.data });
  const csv = () => {
    // The mark tells spreadsheets that it is UTF-8.
    const text = `\ufeff${writeCsv(
      heads.map(({ label }) => label),
      rows,
    )}`;
    keepFile({ name: fileName(title, 'csv'), content: new Blob([text], { type: 'text/csv;charset=utf-8' }) });
  };
  const json = () => {
    const text = JSON.stringify(answer, null, 2);
    keepFile({ name: fileName(title, 'json'), content: new Blob([text], { type: 'application/json' }) });
  };
  const png = async () => {
    const element = out.picture();
    const n = sizeOf(answer.data);
    const size = n === undefined ? [] : [t('boards.out.n', { n: format.number(n) })];
    const line = [period, ...size, t('boards.asOf', { asOf: format.date(answer.asOf, 'full') })].join(' · ');
    try {
      if (!element) throw new Error('Nothing to paint');
      keepFile({
        name: fileName(title, 'png'),
        content: await drawPicture(element, { title, foot: [line, definition] }),
      });
    } catch {
      showToast(t('boards.out.failed'), { bad: true });
    }
  };
  const link = async () => {
    await navigator.clipboard.writeText(out.address);
    showToast(t('boards.out.copied'));
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={tool.tool} aria-label={t('boards.out.label', { name: title })}>
          <IconDownload size={16} stroke={1.6} aria-hidden /> {t('boards.out.menu')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={csv}>{t('boards.out.csv')}</Menu.Item>
        <Menu.Item onClick={() => void png()}>{t('boards.out.png')}</Menu.Item>
        <Menu.Item onClick={json}>{t('boards.out.json')}</Menu.Item>
        {out.address !== '' && <Menu.Item onClick={() => void link()}>{t('boards.out.link')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
