/** `word` between backticks is code. */
export const withCode = (line: string) =>
  line.split('`').map((piece, i) => (i % 2 ? <code>{piece}</code> : piece))
