import { type DragEvent, type ReactNode, useRef, useState } from 'react';

interface Props {
  readonly onFile: (file: File) => void;
  /** Endings and types the browser offers. */
  readonly accept: string;
  /** Name of the field behind it. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A button that asks for a file, and takes one that is dropped on it. */
export function FileDrop({ onFile, accept, label, className, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <>
      <button
        type="button"
        className={className}
        data-over={over || undefined}
        onClick={() => input.current?.click()}
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {children}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          take(event.target.files);
          // The same file can be chosen again, mended.
          event.target.value = '';
        }}
      />
    </>
  );
}
