// Reads a QR code off the page as a scanner would.
import { createRequire } from 'node:module';
import { type Page } from './helpers.ts';

const jsQR = createRequire(import.meta.url)('jsqr') as (
  data: Uint8ClampedArray,
  width: number,
  height: number,
) => { data: string } | null;

/** What a scanner reads off a picture that holds a code. */
export async function scannedPicture(page: Page, picture: string): Promise<string | undefined> {
  const { pixels, width, height } = await page.locator(picture).evaluate((image: HTMLImageElement) => {
    // The code is at the foot, on the left. The whole picture would be long on its way.
    const [width, height] = [image.naturalWidth / 4, image.naturalHeight / 6];
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    const top = image.naturalHeight - 2 * height;
    context.drawImage(image, 0, top, 2 * width, 2 * height, 0, 0, width, height);
    return { pixels: [...context.getImageData(0, 0, width, height).data], width, height };
  });
  return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data;
}

/** What a scanner reads off the code as it is painted. */
export async function scanned(page: Page): Promise<string | undefined> {
  const { pixels, size } = await page.locator('svg[data-qr]').evaluate(async (svg) => {
    const size = 400;
    const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
    const context = canvas.getContext('2d')!;
    const modules = Number(svg.getAttribute('viewBox')!.split(' ')[2]);
    context.fillStyle = svg.querySelector('rect')!.getAttribute('fill')!;
    context.fillRect(0, 0, size, size);
    context.scale(size / modules, size / modules);
    context.fillStyle = svg.querySelector('path')!.getAttribute('fill')!;
    context.fill(new Path2D(svg.querySelector('path')!.getAttribute('d')!));
    return { pixels: [...context.getImageData(0, 0, size, size).data], size };
  });
  return jsQR(Uint8ClampedArray.from(pixels), size, size)?.data;
}
