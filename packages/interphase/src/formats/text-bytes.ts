declare class TextEncoder {
  encode(text: string): Uint8Array;
}

/** UTF-8 bytes of a text. */
export function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
