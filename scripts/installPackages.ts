import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const installer = '/usr/bin/apt-get';

/** Whether Debian's packages can be installed without a password. */
export function canInstallPackages(): boolean {
  return existsSync(installer) && process.getuid?.() === 0;
}

/**
 * Installs packages of Debian without what they only recommend; does nothing where that is not allowed. What its
 * installer prints goes to standard error. Whether it worked is seen by looking for what was to be installed.
 */
export function installPackages(...packages: readonly string[]): void {
  if (!canInstallPackages()) return;
  // A failed update is not fatal: the package lists on the machine may still be good enough.
  for (const step of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
    spawnSync(installer, step, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}
