import type { VFileMessage } from 'vfile-message'
import type { Context } from './context.ts'
import type { Block } from './view.ts'

export interface ArgumentSpec {
  readonly name: string
  readonly help: string
  /** Takes one value, or one and more (`many`). */
  readonly many?: true
  /** May be left out; stands last. Every other argument is required. */
  readonly optional?: true
}

interface OptionBase {
  readonly help: string
  /** Single letter that stands for the option on the command line. */
  readonly short?: string
}

export type OptionSpec =
  | (OptionBase & { readonly type: 'flag' })
  | (OptionBase & {
      readonly type: 'text'
      /** Name of the value in help: `FILE`. */
      readonly value: string
      readonly default?: string
      readonly choices?: readonly string[]
    })
  | (OptionBase & { readonly type: 'list'; readonly value: string })
  | (OptionBase & { readonly type: 'count'; readonly value: string; readonly default: number })
  | (OptionBase & { readonly type: 'date'; readonly value: string })

export interface OptionSpecs {
  readonly [name: string]: OptionSpec
}

type Value<S extends OptionSpec> = S extends { type: 'flag' }
  ? boolean
  : S extends { type: 'list' }
    ? readonly string[]
    : S extends { type: 'count' }
      ? number
      : S extends { default: string }
        ? string
        : string | undefined

/** What `run` is given: the arguments in order and every option with its default filled in. */
export interface Input<O extends OptionSpecs = OptionSpecs> {
  readonly arguments: readonly string[]
  readonly options: { readonly [name in keyof O]: Value<O[name]> }
}

/** What an operation gives back. */
export interface Result {
  /** The whole result as plain data: what `--json` prints. */
  readonly json: unknown
  /** The same for a person. */
  readonly view: readonly Block[]
  /** What was noticed on the way. */
  readonly messages: readonly VFileMessage[]
  /** The result itself reports a problem (a model that does not validate): exit code 1. */
  readonly failed?: boolean
}

/** One row of the table: all that a face needs to offer the operation. */
export interface Operation {
  /** One or two words: `map`, `model show`. */
  readonly name: string
  readonly summary: string
  readonly arguments: readonly ArgumentSpec[]
  readonly options: OptionSpecs
  /** Commands to copy, without the program's name. */
  readonly examples: readonly string[]
  readonly run: (context: Context, input: RawInput) => Promise<Result>
}

/** Values as a face collects them: strings, `true` for a flag, nothing for what was not given. */
export interface RawInput {
  readonly arguments: readonly string[]
  readonly options: { readonly [name: string]: string | boolean | readonly string[] | undefined }
}

export interface OperationSpec<O extends OptionSpecs> extends Omit<Operation, 'run' | 'options'> {
  readonly options: O
  readonly run: (context: Context, input: Input<O>) => Promise<Result>
}
