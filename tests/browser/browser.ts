import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

/** Chromium to test pages in: `CHROMIUM_PATH`, or Debian's; undefined where there is none. */
export const browserPath: string | undefined = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find(
  (path) => path !== undefined && path !== '' && existsSync(path),
);

/**
 * A `describe` for tests that need a browser: skipped where there is none, except under `CI=true`, where its
 * absence is a failure. The browser is started once and ended afterwards.
 */
export function describeWithBrowser(name: string, tests: (browser: () => Browser) => void): void {
  if (browserPath === undefined && process.env['CI'] === 'true')
    throw new Error('no browser: install chromium or set CHROMIUM_PATH');
  describe.skipIf(browserPath === undefined)(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: browserPath ?? '',
        args: ['--no-sandbox', '--disable-dev-shm-usage'],
      });
    });
    afterAll(async () => {
      await browser?.close();
    });
    tests(() => {
      if (browser === undefined) throw new Error('the browser has not started');
      return browser;
    });
  });
}
