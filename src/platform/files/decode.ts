/** The text that bytes in UTF-8 say; nothing when they are something else. */
export function decodeText(bytes: ArrayBuffer | Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // a text may have tabs and line ends, but a NUL is the mark of something else
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}
