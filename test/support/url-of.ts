/** The address that `fetch` was called with. */
export const urlOf = (input: RequestInfo | URL): string =>
  input instanceof Request ? input.url : String(input);
