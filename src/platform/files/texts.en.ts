import type { Widen } from '#platform/i18n'
import type { da } from './texts.da.ts'

export const en: Widen<typeof da> = {
  'file-too-large': () => 'The file is too large. It may be at most 5 MB.',
  'not-text': () => 'The file is not a text file in UTF-8. Save it as UTF-8 and try again.',
  alias: () => 'References with * and & cannot be used here. Write the text out.',
  missing: () => 'Is missing.',
  'unknown-key': (word: string) => `The key ${word} is not known. Correct the spelling, or remove it.`,
  'wrong-shape': () => 'Has another shape than expected.',
  'expected-string': () => 'Must be a text. Put it in quotation marks if it looks like a number.',
  'expected-number': () => 'Must be a number.',
  'expected-boolean': () => 'Must be true or false.',
  'expected-array': () => 'Must be a list with hyphens.',
  'expected-object': () => 'Must be a section with keys below it.',
  'expected-record': () => 'Must be a section with keys below it.',
  'expected-one-of': (words: string) => `Must be one of: ${words}.`,
  'too-big-string': (most: string) => `The text is too long. There is room for ${most} characters.`,
  'too-small-string': () => 'The text is missing.',
  'too-big-array': (most: string) => `There are too many. There can be at most ${most}.`,
  'too-small-array': (least: string) => `There are too few. There must be at least ${least}.`,
  'too-big-number': (most: string) => `The number is too large. It may be at most ${most}.`,
  'too-small-number': (least: string) => `The number is too small. It must be at least ${least}.`,
  heading: (words: string) => `The first line must be ${words} – with semicolons between.`,
  'cell-count': (words: string) => {
    const [most, there] = words.split(' ')
    return `The line has ${there} fields, and there must be ${most}. A text with a semicolon must stand in quotation marks.`
  },
  'quote-not-closed': () =>
    'A text begins here with a quotation mark and has none at its end. A quotation mark in a text is written twice.',
  'quote-inside': () =>
    'A quotation mark is out of place. A text with quotation marks must itself stand in them, and those in the text are written twice.',
  'yaml-DUPLICATE_KEY': () => 'The same key stands twice in the same section.',
  'yaml-BAD_INDENT': () => 'The indentation does not fit the lines around it.',
  'yaml-TAB_AS_INDENT': () => 'The line is indented with a tab. Use spaces.',
  'yaml-MISSING_CHAR': () => 'A character is missing, such as a comma or a colon.',
  'yaml-OPEN_QUOTE': () => 'A quotation mark opens here and is never closed.',
  'yaml-OPEN_BRACKET': () => 'A bracket opens here and is never closed. What stands in it must be indented.',
  'yaml-BLOCK_AS_IMPLICIT_KEY': () => 'A text with a colon must stand in quotation marks.',
  'yaml-MULTILINE_IMPLICIT_KEY': () => 'A key must stand on one line and be followed by a colon.',
  'yaml-UNEXPECTED_TOKEN': () => 'There is a character here that does not fit.',
  'yaml-MULTIPLE_DOCS': () => 'The file may hold only one document. Remove the line with three hyphens.',
  'yaml-other': () => 'The line cannot be read as YAML.',
}
