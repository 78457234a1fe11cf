import type { FieldChange, Operation, Script } from './types.ts'
import { invertText } from './words.ts'

/** The script that leads back: `patch(patch(before, script), invert(script))` is `before`. */
export function invert(script: Script): Script {
  return { ...script, operations: script.operations.map(invertOperation) }
}

function invertOperation(operation: Operation): Operation {
  switch (operation.op) {
    case 'insert':
      return { op: 'delete', from: operation.to, node: operation.node }
    case 'delete':
      return { op: 'insert', to: operation.from, node: operation.node }
    case 'move':
      return { op: 'move', from: operation.to, to: operation.from }
    case 'retype':
      return {
        op: 'retype',
        from: operation.to,
        to: operation.from,
        before: operation.after,
        after: operation.before,
        ...(operation.fields && { fields: operation.fields.map(invertField) }),
      }
    case 'update':
      return {
        op: 'update',
        from: operation.to,
        to: operation.from,
        ...(operation.text && { text: invertText(operation.text) }),
        ...(operation.fields && { fields: operation.fields.map(invertField) }),
      }
  }
}

const invertField = ({ field, before, after }: FieldChange): FieldChange => ({
  field,
  ...(after !== undefined && { before: after }),
  ...(before !== undefined && { after: before }),
})
