/** How events say what sent them. The server reads the name as that of a site's client. */
export const LIBRARY = { name: 'viaggio-sdk', version: '0.1.0' };
