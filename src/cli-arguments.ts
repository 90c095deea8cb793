import { parseArgs } from 'node:util'
import { OperatorError } from '#platform/config'

const options = {
  slug: { type: 'string' },
  municipality: { type: 'string', short: 'm' },
  'dry-run': { type: 'boolean' },
  withdraw: { type: 'boolean' },
  yes: { type: 'boolean', short: 'y' },
  help: { type: 'boolean', short: 'h' },
} as const
export type Options = ReturnType<typeof parse>['values']

/** What may follow a command. */
export interface Takes {
  takes: string[]
  options: (keyof typeof options)[]
}

/** The command that was typed; refuses what it does not know and names what it does. None when help is asked for. */
export function readCommand<C extends Takes>(commands: Record<string, C>, given: string[]) {
  const { values, positionals } = parse(given)
  if (values.help || !positionals.length) return undefined
  const name = Object.keys(commands).find((c) => c.split(' ').every((word, i) => positionals[i] === word))
  if (!name)
    throw new OperatorError(
      `There is no command ${positionals.join(' ')}. There are: ${Object.keys(commands).join(', ')}`,
    )
  const command = commands[name]!
  const args = positionals.slice(name.split(' ').length)
  const foreign = Object.keys(values).find((o) => !command.options.includes(o as keyof typeof options))
  if (args.length !== command.takes.length || foreign)
    throw new OperatorError(
      `${foreign ? `${name} does not know --${foreign}. ` : ''}Write: ${shapeOf(name, command)}`,
    )
  return { command, args, options: values }
}

const shapeOf = (name: string, { takes, options: own }: Takes) =>
  [
    'ledestjernen',
    name,
    ...takes,
    ...own.map((o) => `[--${o}${options[o].type === 'string' ? ' …' : ''}]`),
  ].join(' ')

function parse(given: string[]) {
  try {
    return parseArgs({ args: given, options, allowPositionals: true })
  } catch (e) {
    const known = Object.keys(options).map((o) => `--${o}`)
    throw new OperatorError(`${(e as Error).message.split('. ')[0]}. There are: ${known.join(', ')}`)
  }
}
