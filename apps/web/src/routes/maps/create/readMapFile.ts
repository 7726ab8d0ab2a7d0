/** How a file is read: as the server names its formats. */
export type MapFileKind = 'json' | 'csv' | 'mermaid';

export type ReadMapFile =
  | { readonly kind: MapFileKind; readonly content: string }
  | { readonly fault: 'fileUnknown' | 'fileEmpty' | 'fileLarge' };

/** Bytes; the server takes no more. */
const MOST = 4 * 1024 * 1024;

const FENCE = /```mermaid\s*\n([\s\S]*?)```/;

/**
 * A file by its name and content. What it is called decides for JSON and CSV; a diagram is found by its first word, also
 * inside a Markdown text.
 */
export function readMapFile(name: string, bytes: Uint8Array): ReadMapFile {
  if (bytes.length > MOST) return { fault: 'fileLarge' };
  const text = decode(bytes);
  if (text.trim() === '') return { fault: 'fileEmpty' };
  const ending = name.toLowerCase().split('.').at(-1);
  if (ending === 'json' || text.trimStart().startsWith('{')) return { kind: 'json', content: text };
  const diagram = FENCE.exec(text)?.[1] ?? text;
  if (/^\s*(---[\s\S]*?---\s*)?(%%.*\n\s*)*journey\b/.test(diagram))
    return { kind: 'mermaid', content: diagram };
  if (ending === 'csv' || ending === 'tsv') return { kind: 'csv', content: text };
  return { fault: 'fileUnknown' };
}

/** UTF-8, or the Windows code page that older spreadsheets write. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
