import { existsSync, readFileSync, statSync } from 'node:fs'
import { OperatorError } from '#platform/config'
import { decodeText, explainFault, type FileFormat } from '#platform/files'

/** A file of the shell's, with the format that it is in. */
export function readFormatted(path: string, formats: FileFormat[]): { text: string; format: FileFormat } {
  if (!existsSync(path)) throw new OperatorError(`There is no file ${path}`)
  if (statSync(path).isDirectory()) throw new OperatorError(`${path} is a folder. Name one file in it`)
  const text = decodeText(readFileSync(path))
  if (text === undefined) throw new OperatorError(`${path}: ${explainFault('not-text', 'en')}`)
  const format = formats.find((f) => f.recognises(text))
  if (!format)
    throw new OperatorError(`${path} is in none of the formats: ${formats.map((f) => f.name).join(', ')}`)
  return { text, format }
}
