/** What the first bytes of a file say it is. */
export type Container = 'gzip' | 'zip' | 'parquet' | 'text';

const MAGIC: readonly (readonly [Container, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
];

export function recogniseContainer(head: Uint8Array): Container {
  return MAGIC.find(([, magic]) => magic.every((byte, index) => head[index] === byte))?.[0] ?? 'text';
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The encoding that a byte order mark or the look of the first bytes gives away; undefined when it must be decided
 * between UTF-8 and Windows-1252, which takes a look at every byte. Text in UTF-16 without a mark has a zero byte in
 * every unit of plain Latin.
 */
export function recogniseEncoding(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const units = Math.floor(Math.min(head.length, 2000) / 2);
  const zeros = [0, 0];
  for (let index = 0; index < units * 2; index += 1) {
    if (head[index] === 0) zeros[index % 2] = zeros[index % 2]! + 1;
  }
  if (units >= 4 && zeros[1]! > units * 0.4 && zeros[0]! < units * 0.1) return 'utf-16le';
  if (units >= 4 && zeros[0]! > units * 0.4 && zeros[1]! < units * 0.1) return 'utf-16be';
  return undefined;
}
