import { groups, type Operation, type OptionSpec } from '@concordance/toolkit'
import { Command, Option } from 'commander'
import { oneLine } from './lines.ts'
import { runOperation } from './run.ts'
import { addServe } from './serve-command.ts'
import { version } from './version.ts'

/** The command line, made from the table of operations: names of two words become a command and a subcommand. */
export function buildProgram(operations: readonly Operation[]): Command {
  const program = new Command('concordance')
    .description('Holds national firearms laws against the UN Firearms Protocol, obligation by obligation.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [COMMAND]', 'print the help of a command')
    .configureOutput({ outputError: (text, write) => write(oneSentence(text)) })
    .exitOverride()
  const parents = new Map<string, Command>()
  for (const operation of operations) {
    const [first = '', second] = operation.name.split(' ')
    const parent = second === undefined ? program : (parents.get(first) ?? addGroup(program, first))
    if (second !== undefined) parents.set(first, parent)
    addOperation(parent, second ?? first, operation)
  }
  addServe(program)
  return program
}

/** Commander says `error: unknown command 'mpa'`, and on a line below what may be meant. */
const oneSentence = (text: string): string =>
  `concordance: ${oneLine(text.replace(/^error: /, ''))}; add --help to see how it is used.\n`

const addGroup = (program: Command, name: string): Command =>
  program
    .command(name)
    .description(groups[name] ?? '')
    .copyInheritedSettings(program)

function addOperation(parent: Command, name: string, operation: Operation): void {
  const command = parent.command(name).description(operation.summary).copyInheritedSettings(parent)
  for (const argument of operation.arguments) {
    const name = argument.many ? `${argument.name}...` : argument.name
    command.argument(argument.optional ? `[${name}]` : `<${name}>`, argument.help)
  }
  for (const [option, spec] of Object.entries(operation.options)) command.addOption(toOption(option, spec))
  command.option('--json', 'print the result as one JSON document')
  command.addHelpText(
    'after',
    `\nExamples:\n${operation.examples.map((e) => `  concordance ${e}`).join('\n')}`,
  )
  command.action(async () => {
    const { json, ...options } = command.opts()
    await runOperation(
      operation,
      { arguments: command.args, options: byName(operation, options) },
      json === true,
    )
  })
}

function toOption(name: string, spec: OptionSpec): Option {
  const value = spec.type === 'flag' ? '' : ` <${spec.value}>`
  const option = new Option(`${spec.short ? `-${spec.short}, ` : ''}--${name}${value}`, spec.help)
  if (spec.type === 'list') {
    return option.argParser((item: string, before: readonly string[] | undefined) => [
      ...(before ?? []),
      item,
    ])
  }
  // Defaults are filled in by the table; here they only show in the help.
  if ('default' in spec && spec.default !== undefined) option.description += ` (default: ${spec.default})`
  return option
}

/** Commander writes `--model-version` as `modelVersion`; the table keeps the name as typed. */
function byName(operation: Operation, options: Record<string, unknown>) {
  const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries(
    Object.keys(operation.options).map((name) => [name, options[camel(name)] as string | undefined]),
  )
}
