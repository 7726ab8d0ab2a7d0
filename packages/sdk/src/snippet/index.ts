/** What a snippet is made of. Everything in it is public. */
export interface SnippetOptions {
  /** Address of the Viaggio server, without a final slash. */
  readonly host: string;
  /** The source's connection code. */
  readonly key: string;
  /** Counts those who do not agree, without any identifier. */
  readonly count?: boolean | undefined;
}

const METHODS = 'page track identify group alias reset consent link';

/**
 * Lines for the head of a page: a queue that takes calls at once, and the file that answers them when it has come.
 * The file is loaded without holding up the page; where it does not come nothing breaks.
 */
export function writeSnippet({ host, key, count = true }: SnippetOptions): string {
  const options = `{\n  host: ${quote(host)},\n  key: ${quote(key)},\n  count: ${count}\n}`;
  return `<script>
!function(w,d,o){var v=w.viaggio=w.viaggio||[];if(!v.options){v.options=o;"${METHODS}".split(" ").forEach(function(m){
v[m]=function(){v.push([m].concat([].slice.call(arguments)))}});var s=d.createElement("script");s.async=1;
s.src=o.host+"/sdk/viaggio.js";d.head.appendChild(s)}}(window,document,${options});
</script>`;
}

/** One tag, for pages whose policy allows no lines of script in them. */
export function writeTag({ host, key, count = true }: SnippetOptions): string {
  return `<script async src="${host}/sdk/viaggio.js" data-key="${key}"${count ? ' data-count="true"' : ''}></script>`;
}

/** A text in a script in a page: `<` would begin a tag. */
const quote = (text: string): string => JSON.stringify(text).replace(/</g, '\\u003c');
