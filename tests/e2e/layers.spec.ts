// Proves that the style sheet looks the same without its layers, which the build takes out for browsers that know none.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, PHONE, DESKTOP, SETTLED, begin, expect, test, unfold, walk, type Page } from './helpers.ts';
import { MEASURES, REPOSITORY } from './policy.ts';

/** What the layers decide; sizes and places that follow from these are left out. */
const PROPERTIES =
  `display position float color background-color font-size font-weight font-style line-height letter-spacing
  text-align text-decoration-line text-transform white-space list-style-type padding-top padding-right padding-bottom
  padding-left margin-top margin-bottom border-top-width border-right-width border-bottom-width border-left-width
  border-top-color border-left-color border-top-style border-left-style border-top-left-radius row-gap column-gap
  flex-grow flex-shrink flex-wrap align-items justify-content justify-items min-height max-width max-height overflow-x
  overflow-y opacity visibility z-index box-shadow outline-style cursor fill stroke`.split(/\s+/);

/** All style sheets in the order of `index.html`, with their layers. */
function written(): string {
  const page = readFileSync(join(REPOSITORY, 'index.html'), 'utf8');
  const sheets = [...page.matchAll(/rel="css" href="([^"]+)"/g)].map(([, file]) => file);
  return sheets.map((file) => readFileSync(join(REPOSITORY, file), 'utf8')).join('');
}

/** What looks otherwise on a page with the sheet in layers. */
async function differences(page: Page): Promise<string[]> {
  return page.evaluate(
    ([sheet, names]) => {
      const elements = [...document.querySelectorAll('body *')].filter((it) => it.tagName !== 'TEXTAREA').slice(0, 700);
      const looks = () =>
        elements.map((it) => {
          const style = getComputedStyle(it);
          return names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
        });
      const built = looks();
      const layered = new CSSStyleSheet();
      layered.replaceSync(sheet);
      for (const its of document.styleSheets) its.disabled = true;
      document.adoptedStyleSheets = [layered];
      const found = looks().flatMap((style, at) => {
        const { tagName, className, parentElement } = elements[at];
        const of = `${parentElement?.tagName}.${parentElement?.className} > ${tagName}.${className}`;
        return style.flatMap((look, n) => (look === built[at][n] ? [] : [`${of}: ${built[at][n]}, in layers ${look}`]));
      });
      document.adoptedStyleSheets = [];
      for (const its of document.styleSheets) its.disabled = false;
      return [...new Set(found)].slice(0, 20);
    },
    [written(), PROPERTIES] as const,
  );
}

for (const language of LANGUAGES) {
  test(`pages look the same without layers, ${language}`, async ({ page }) => {
    const same = async () => {
      for (const size of [PHONE, DESKTOP]) {
        await page.setViewportSize(size);
        expect(await differences(page)).toEqual([]);
      }
    };
    await begin(page, language);
    await same();
    await walk(page, SETTLED);
    await unfold(page);
    await same();
    await page.emulateMedia({ media: 'print' });
    await same();
    await page.emulateMedia({ media: null });
    await page.locator('nav a[href$="/measures/"]').click();
    await page.locator(`main a[href$="/measures/${MEASURES[13].slug}/"]`).first().click();
    await expect(page.locator('main')).toHaveAttribute('data-page', 'measure');
    await same();
  });
}
