import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reportHtml } from '../../packages/interphase/src/report/index.ts';
import { exampleReport } from '../../packages/interphase/src/report/report.fixture.ts';
import { describeWithBrowser } from './browser.ts';
import { paperPage } from './paper-page.ts';

describeWithBrowser('the report in a browser', (browser) => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'interphase-report-'));
  const file = join(folder, 'report.html');
  const paper = join(folder, 'paper.html');
  beforeAll(async () => {
    writeFileSync(file, await reportHtml(exampleReport()));
    writeFileSync(paper, await paperPage());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const [name, address] of [
    ['the example', file],
    ['the paper', paper],
  ] as const)
    for (const width of [1280, 400])
      for (const colorScheme of ['light', 'dark'] as const)
        it(`is quiet, fits and is accessible: ${name} at ${width} px, ${colorScheme}`, async () => {
          const { page, complaints } = await opened(browser(), address, { width, colorScheme });
          expect(await overhang(page)).toBe(0);
          await page.addScriptTag({ content: axe });
          await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
          expect(await overhang(page)).toBe(0);
          const grave: readonly string[] = await page.evaluate(
            `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
              .filter(({ id, impact }) => impact === 'serious' || impact === 'critical' || id === 'landmark-unique')
              .map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
          );
          expect(grave).toEqual([]);
          expect(complaints).toEqual([]);
          await page.context().close();
        });

  it('shades the edge behind which a table goes on, and no other', async () => {
    const { page } = await opened(browser(), paper, { width: 400, colorScheme: 'light' });
    const box = page.locator('.box[aria-label=Quantities]');
    const strip = async (): Promise<number> => {
      const { x = 0, y = 0, width = 0 } = (await box.boundingBox()) ?? {};
      const shot = await page.screenshot({ clip: { x: x + width - 3, y: y + 2, width: 2, height: 6 } });
      return page.evaluate(`(async () => {
        const image = await createImageBitmap(await (await fetch('data:image/png;base64,${shot.toString('base64')}')).blob());
        const drawing = new OffscreenCanvas(image.width, image.height).getContext('2d');
        drawing.drawImage(image, 0, 0);
        return Math.min(...drawing.getImageData(0, 0, image.width, image.height).data);
      })()`);
    };
    expect(await strip()).toBeLessThan(230);
    await box.evaluate((one) => one.scrollTo(one.scrollWidth, 0));
    expect(await strip()).toBe(255);
    await page.context().close();
  });

  it('shows each finding of the paper on about one screen', async () => {
    const { page } = await opened(browser(), paper, { width: 1280, colorScheme: 'light' });
    const heights: readonly number[] = await page.evaluate(
      "[...document.querySelectorAll('.finding')].map((one) => one.getBoundingClientRect().height)",
    );
    expect(heights.length).toBeGreaterThanOrEqual(3);
    for (const height of heights) expect(height).toBeLessThan(1100);
    await page.context().close();
  });

  it('keeps the paper short and what contradicts above the rest', async () => {
    const { page } = await opened(browser(), paper, { width: 1280, colorScheme: 'light' });
    // 6000 px is the aim; wide fonts and a line here and there are not a fault.
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(6300);
    const tops: readonly number[] = await page.evaluate(
      "['A1', 'A14', 'A5', 'A24', 'A2'].map((id) => document.getElementById('check-' + id).getBoundingClientRect().top)",
    );
    expect(tops.toSorted((a, b) => a - b)).toEqual(tops);
    await page.context().close();
  });

  it('opens a folded check that a link leads to, and shows every one on paper', async () => {
    const { page } = await opened(browser(), paper, { width: 1280, colorScheme: 'light' });
    const seen = (id: string): Promise<boolean> =>
      page.evaluate(
        `document.getElementById('${id}').checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })`,
      );
    expect(await page.locator('#check-A1').isVisible()).toBe(true);
    expect(await seen('check-A18')).toBe(false);
    await page.evaluate("location.hash = '#check-A18'");
    await page.waitForFunction("document.getElementById('check-A18').checkVisibility()");
    await page.reload();
    await page.emulateMedia({ media: 'print' });
    const hidden: readonly string[] = await page.evaluate(
      `[...document.querySelectorAll('details li, details p, details td')]
        .filter((one) => one.getBoundingClientRect().height === 0)
        .map((one) => one.textContent)`,
    );
    expect(hidden).toEqual([]);
    await page.context().close();
  });

  it('lines numbers up at the decimal sign', async () => {
    const { page } = await opened(browser(), file, { width: 1280, colorScheme: 'light' });
    const edges: readonly number[] = await page.evaluate(
      `[...document.querySelectorAll('section[aria-labelledby=answer] > .box .whole')].map((one) => {
        const text = document.createRange();
        text.selectNodeContents(one);
        return text.getBoundingClientRect().right;
      })`,
    );
    expect(edges).toHaveLength(4);
    for (const edge of edges) expect(Math.abs(edge - (edges[0] ?? 0))).toBeLessThan(0.5);
    await page.context().close();
  });

  it.each(['report', 'paper'])('draws no text of a figure over another or outside: %s', async (name) => {
    const { page } = await opened(browser(), join(folder, `${name}.html`), {
      width: 1280,
      colorScheme: 'light',
    });
    const collisions: readonly string[] =
      await page.evaluate(`[...document.querySelectorAll('figure svg')].flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      const boxes = [...svg.querySelectorAll('text')]
        .filter((one) => one.textContent !== '' && one.getAttribute('opacity') !== '0' && !one.hasAttribute('stroke'))
        .map((one) => [one.textContent, one.getBoundingClientRect()]);
      const outside = boxes.filter(([, box]) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1);
      const over = boxes.flatMap(([text, a], index) => boxes.slice(index + 1)
        .filter(([, b]) => a.left + 1 < b.right && b.left + 1 < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom)
        .map(([other]) => text + ' over ' + other));
      return [...outside.map(([text]) => text + ' outside'), ...over];
    })`);
    expect(collisions).toEqual([]);
    await page.context().close();
  });

  it('works without scripts', async () => {
    const { page } = await opened(browser(), file, {
      width: 1280,
      colorScheme: 'dark',
      javaScriptEnabled: false,
    });
    expect(await page.locator('h2').allTextContents()).toEqual([
      'The answer',
      'What does not agree',
      'Measure next',
      'Missing',
      'Findings',
      'Methods paragraph',
      'Where it comes from',
    ]);
    await page.context().close();
  });

  it.each(['report', 'paper'])('can be printed: %s', async (name) => {
    const { page } = await opened(browser(), join(folder, `${name}.html`), {
      width: 1280,
      colorScheme: 'dark',
    });
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.byteLength).toBeGreaterThan(50_000);
    // The paper's report with everything open; its 117 reported values alone took seven pages once.
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length).toBeLessThanOrEqual(25);
    await page.context().close();
  });

  it.each(['report', 'paper'])('cuts no table on an A4 page: %s', async (name) => {
    const { page } = await opened(browser(), join(folder, `${name}.html`), {
      width: 688,
      colorScheme: 'light',
    });
    await page.emulateMedia({ media: 'print' });
    const cut: readonly string[] = await page.evaluate(
      `[...document.querySelectorAll('.box')]
        .filter((box) => box.querySelector('table').getBoundingClientRect().right > box.getBoundingClientRect().right + 1)
        .map((box) => box.getAttribute('aria-label'))`,
    );
    expect(cut).toEqual([]);
    await page.context().close();
  });

  it('copies all digits of a number and marks where one reads', async () => {
    const { page } = await opened(browser(), file, { width: 1280, colorScheme: 'light' });
    const copied: string = await page.evaluate(`(() => {
      const cell = document.querySelector('td[data-exact]');
      getSelection().selectAllChildren(cell);
      const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
      cell.dispatchEvent(event);
      return event.clipboardData.getData('text/plain');
    })()`);
    expect(copied).toBe('0.000176 ± 0.000024 S/cm');
    await page.locator('#provenance').scrollIntoViewIfNeeded();
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await page.waitForFunction(
      "document.querySelector('nav [aria-current]')?.textContent.startsWith('Where')",
    );
    await page.context().close();
  });
});

/** By how many px the page is wider than its window. */
async function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

interface Setting {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
}

/** The page in a context of its own, with everything it complains about and every request it makes. */
async function opened(
  browser: Browser,
  file: string,
  { width, ...setting }: Setting,
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...setting });
  const page = await context.newPage();
  const complaints: string[] = [];
  const address = pathToFileURL(file).href;
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== address && request.url() !== 'data:,') complaints.push(request.url());
  });
  await page.goto(address);
  return { page, complaints };
}
