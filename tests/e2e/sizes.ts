// Sizes as they are counted: after brotli 11, whatever a server sends.
import { brotliCompressSync, constants } from 'node:zlib';

export const compressed = (content: string | Uint8Array): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
