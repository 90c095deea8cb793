/**
 * A text made fit to keep: line ends are \n, a tab (as pasted from a sheet) is a space, other control
 * characters and halves of characters are gone, and letters are composed (NFC: Å is one character, not A and
 * a ring).
 */
export const normalise = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/[^\P{Control}\n]|\p{Surrogate}/gu, '')
    .normalize('NFC')
