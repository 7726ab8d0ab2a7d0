/** What an import reads, for the file chooser. */
export const FILE_KINDS = '.csv,.tsv,.txt,.xlsx,.jsonl,.ndjson,.parquet,.gz';
