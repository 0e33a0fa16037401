// Proves that the park on whose site the checker stands comes first in the contact list.
import { test } from './embed.ts';
import { expect } from './helpers.ts';

for (const [park, first] of [
  ['wangjing', 1],
  ['nowhere', 0],
] as const) {
  test(`the host park \`${park}\` comes first, if it is in the list`, async ({ page, host, baseURL }) => {
    await page.goto(`${host.origin}/empty/`);
    await page.evaluate(
      (address) => {
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
      },
      new URL(`/parks/?park=${park}`, baseURL).href,
    );
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('#app')).toHaveAttribute('data-park', park);
    const listed = frame.locator('#main [data-park]');
    await expect(listed).toHaveCount(45);
    await expect(frame.locator('[data-host-park] [data-park]')).toHaveCount(first);
    if (first === 1) {
      await expect(listed.first()).toHaveAttribute('data-park', park);
      // A filter narrows the others only.
      await frame.locator('[data-filter="district"]').selectOption('Haidian');
      await expect(listed.first()).toHaveAttribute('data-park', park);
    }
  });
}
