/** The file that sites load is at most 6 KB, as it travels. */
import { gzipSync } from 'node:zlib';
import { bundleScript } from '../../packages/sdk/build.mjs';

const LIMIT = 6 * 1024;
const script = await bundleScript();
const size = gzipSync(script, { level: 9 }).length;
console.log(`Browser SDK: ${size} bytes gzip (${script.length} unpacked), at most ${LIMIT}.`);
if (size > LIMIT) {
  console.error('The browser SDK is too large: what can go?');
  process.exit(1);
}
