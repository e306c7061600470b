// Pages without any script: what they hold is made by the server for each address.
export const csr = false;
export const prerender = false;
export const trailingSlash = 'ignore';
