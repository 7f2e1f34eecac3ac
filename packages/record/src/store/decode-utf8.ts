let decoder: TextDecoder | undefined;

/** Text of UTF-8 bytes. The decoder is made on first use: documents of some unit tests have none. */
export function decodeUtf8(bytes: Uint8Array): string {
  return (decoder ??= new TextDecoder()).decode(bytes);
}
