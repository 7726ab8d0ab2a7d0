import { describe, expect, it } from 'vitest';
import { readMapFile } from './readMapFile';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file that holds a map', () => {
  it('is JSON by its name or its first sign', () => {
    const content = '{"format":"viaggio-map"}';
    expect(readMapFile('mappa.json', bytes(content))).toEqual({ kind: 'json', content });
    expect(readMapFile('mappa.txt', bytes(content))).toEqual({ kind: 'json', content });
  });

  it('is a Mermaid diagram by its first word, whatever stands before it', () => {
    const diagram = '%% nota\njourney\n  title La mia giornata\n';
    expect(readMapFile('a.mmd', bytes(diagram))).toEqual({ kind: 'mermaid', content: diagram });
    expect(readMapFile('a.txt', bytes('---\ntitle: x\n---\njourney\n'))).toMatchObject({ kind: 'mermaid' });
  });

  it('is a diagram inside a Markdown text too', () => {
    const text = '# Percorso\n\n```mermaid\njourney\n  section Scoperta\n```\n\nFine.';
    expect(readMapFile('a.md', bytes(text))).toEqual({
      kind: 'mermaid',
      content: 'journey\n  section Scoperta\n',
    });
  });

  it('is a table by its name, also as old spreadsheets write it', () => {
    const table = Uint8Array.from([...bytes('fase;testo\nCitt'), 0xe0]);
    expect(readMapFile('A.CSV', table)).toEqual({ kind: 'csv', content: 'fase;testo\nCittà' });
  });

  it('is told when it is something else, empty or too large', () => {
    expect(readMapFile('foto.png', Uint8Array.from([137, 80, 78, 71]))).toEqual({ fault: 'fileUnknown' });
    expect(readMapFile('note.md', bytes('# Appunti'))).toEqual({ fault: 'fileUnknown' });
    expect(readMapFile('a.json', bytes(' \n'))).toEqual({ fault: 'fileEmpty' });
    expect(readMapFile('a.csv', new Uint8Array(4 * 1024 * 1024 + 1))).toEqual({ fault: 'fileLarge' });
  });
});
