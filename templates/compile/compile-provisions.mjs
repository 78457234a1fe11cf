// Compiles the model provisions into one module. The obligations that they name are those of the compiled model.
import { rename, writeFile } from 'node:fs/promises'
import { readProvisions } from './provisions.mjs'

/** Throws with one line for each problem of the provisions in `folder`; else writes `provisions.js` into `target`. */
export async function compileProvisions(folder, target) {
  const { variables, rationale, provisions, problems } = await readProvisions(
    folder,
    await obligationsOfModel(),
  )
  if (problems.length) throw new Error(problems.join('\n'))
  const data = JSON.stringify(JSON.stringify({ variables, rationale, provisions }))
  // Two runs at once must not read each other's half-written file.
  const draft = new URL(`provisions.${process.pid}.tmp`, target)
  await writeFile(draft, `export default JSON.parse(${data})\n`)
  await rename(draft, new URL('provisions.js', target))
  await writeFile(
    new URL('provisions.d.ts', target),
    'declare const provisions: unknown\nexport default provisions\n',
  )
}

/** Element ids by obligation, and the obligations that a reviewer checks first. The model is compiled before this. */
export async function obligationsOfModel() {
  const { default: model } = await import('../../protocol-model/dist/data.js')
  const all = [...model.instruments, ...(await otherInstruments(model))].flatMap(
    ({ obligations }) => obligations,
  )
  return {
    elements: Object.fromEntries(all.map((one) => [one.id, one.elements.map(({ id }) => id)])),
    core: [...new Set(all.filter((one) => one.core).map(({ id }) => id))],
  }
}

/** The instruments that are compiled into files of their own. */
function otherInstruments({ catalogue, instruments }) {
  const here = new Set(instruments.map(({ id }) => id))
  return Promise.all(
    catalogue
      .filter(({ id }) => !here.has(id))
      .map(
        async ({ id }) => (await import(`../../protocol-model/dist/instruments/${id}.js`)).default.instrument,
      ),
  )
}
