/** The text of the file that sites load: `GET /sdk/viaggio.js`. */
export function bundleScript(): Promise<string>;
