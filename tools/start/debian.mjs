import { spawnSync } from 'node:child_process';

export const isThere = (program) => spawnSync('which', [program]).status === 0;

/** Installs a package of Debian's, where there are such packages and this user may; whether it may be there now. */
export function installDebian(name, purpose) {
  if (process.getuid?.() !== 0 || !isThere('apt-get')) return false;
  console.log(`Installing ${name} for ${purpose} (once) …`);
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  return (
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options).status === 0
  );
}

/** The test of a slow disk makes one with strace; without it that test says that it was skipped. */
export function tryStrace() {
  if (process.platform === 'linux' && !isThere('strace')) installDebian('strace', 'the test of a slow disk');
}
