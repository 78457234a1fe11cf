import type { Operation, OptionSpec } from '@concordance/toolkit'
import { Command, Option } from 'commander'
import { runOperation } from './run.ts'
import { version } from './version.ts'

/** The command line, made from the table of operations: names of two words become a command and a subcommand. */
export function buildProgram(operations: readonly Operation[]): Command {
  const program = new Command('concordance')
    .description('Holds national firearms laws against the UN Firearms Protocol, obligation by obligation.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [COMMAND]', 'print the help of a command')
    .showHelpAfterError('(add --help to see how it is used)')
    .exitOverride()
  const groups = new Map<string, Command>()
  for (const operation of operations) {
    const [group = '', name] = operation.name.split(' ')
    const parent =
      name === undefined ? program : (groups.get(group) ?? addGroup(program, groups, group, operations))
    addOperation(parent, name ?? group, operation)
  }
  return program
}

function addGroup(
  program: Command,
  groups: Map<string, Command>,
  name: string,
  operations: readonly Operation[],
): Command {
  const parts = operations
    .filter((o) => o.name.startsWith(`${name} `))
    .map((o) => o.name.slice(name.length + 1))
  const group = program
    .command(name)
    .description(`one of ${parts.join(', ')}`)
    .copyInheritedSettings(program)
  groups.set(name, group)
  return group
}

function addOperation(parent: Command, name: string, operation: Operation): void {
  const command = parent.command(name).description(operation.summary).copyInheritedSettings(parent)
  for (const argument of operation.arguments) {
    command.argument(argument.many ? `<${argument.name}...>` : `<${argument.name}>`, argument.help)
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
