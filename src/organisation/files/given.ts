import { z } from 'zod'
import { decodeText } from '#platform/files'

/** A text to load, and where it comes from. */
export interface Given {
  text: string
  source: string
}

export const chooseForm = z.object({ file: z.instanceof(File).optional(), text: z.string().optional() })

/** The text of the file, or of the field; why there is none when it is neither. */
export async function givenIn(
  { file, text }: z.infer<typeof chooseForm>,
  pasted: string,
): Promise<Given | 'choose-file' | 'not-text'> {
  if (file && file.size > 0) return decode(file, pasted)
  return text?.trim() ? { text, source: pasted } : 'choose-file'
}

async function decode(file: File, unnamed: string): Promise<Given | 'not-text'> {
  const text = decodeText(await file.arrayBuffer())
  return text === undefined ? 'not-text' : { text, source: file.name.slice(0, 200) || unnamed }
}
