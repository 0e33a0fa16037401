// Draws the pictures that chats show beside an address of the site, static/preview-en.png and static/preview-zh.png, and
// those that devices show for an installed one, from static/icon.svg. They say what the page is and nothing of a result. In this folder: `npx playwright test --config previews.config.ts`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { REPOSITORY } from './policy.ts';

const WORDS = {
  en: {
    lang: 'en',
    name: 'Overseas Talent Check',
    heading: 'What do Beijing’s overseas-talent parks offer you?',
    lead: '17 measures, a few plain questions, and the reasons.',
    foot: 'Nothing you answer leaves your browser. Not an official website.',
  },
  zh: {
    lang: 'zh-CN',
    name: '海外人才政策自测',
    heading: '北京中关村海创园的政策，<br>与您有哪些关系？',
    lead: '17项措施，几个简单的问题，每一项都有依据。',
    foot: '所有回答只留在您的浏览器里。非官方网站。',
  },
} as const;

const STYLE = `
  * { margin: 0; box-sizing: border-box; }
  body { width: 1200px; height: 630px; padding: 72px 80px; background: #0b5d4e; color: #fff; display: flex;
    flex-direction: column; justify-content: space-between;
    font-family: system-ui, "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
  header { display: flex; align-items: center; gap: 24px; font-size: 36px; font-weight: 600; }
  svg { width: 76px; height: 76px; border-radius: 18px; background: #fff2; }
  h1 { font-size: 66px; line-height: 1.2; letter-spacing: -0.01em; text-wrap: balance; }
  :lang(zh) h1 { letter-spacing: 0; }
  p { font-size: 36px; color: #e3f0ec; margin-top: 28px; }
  footer { font-size: 28px; color: #e3f0ec; border-top: 3px solid #ffd27a; padding-top: 28px; }
`;
const SIGN =
  '<svg viewBox="0 0 32 32" fill="none" stroke-linejoin="round" stroke-linecap="round" stroke-width="2.6">' +
  '<path d="M8 22.5 16 7l8 15.5" stroke="#fff"/><path d="m11.5 19 4 4 8-11" stroke="#ffd27a"/></svg>';

for (const [language, words] of Object.entries(WORDS)) {
  test(`preview, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 1200, height: 630 });
    await page.setContent(
      `<!doctype html><html lang="${words.lang}"><style>${STYLE}</style><body><header>${SIGN}${words.name}</header>` +
        `<main><h1>${words.heading}</h1><p>${words.lead}</p></main><footer>${words.foot}</footer></body></html>`,
    );
    await page.screenshot({ path: join(REPOSITORY, 'static', `preview-${language}.png`), animations: 'disabled' });
  });
}

/** How a device shows the icon: as it is, or cut to a shape of its own, for which the ground has no corners and the sign room. */
const ICONS: [string, number, boolean][] = [
  ['icon-192', 192, false],
  ['icon-512', 512, false],
  ['icon-whole-512', 512, true],
];
for (const [name, size, whole] of ICONS) {
  test(name, async ({ page }) => {
    const icon = readFileSync(join(REPOSITORY, 'static', 'icon.svg'), 'utf8');
    const drawn = whole
      ? icon
          .replace('viewBox="0 0 32 32"', 'viewBox="-3 -3 38 38"')
          .replace(/<rect [^>]*fill/, '<rect x="-3" y="-3" width="38" height="38" fill')
      : icon;
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<!doctype html><style>* { margin: 0 } svg { display: block; width: ${size}px }</style>${drawn}`,
    );
    const path = join(REPOSITORY, 'static', `${name}.png`);
    await page.screenshot({ path, omitBackground: true });
  });
}
