import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { build as Build } from 'esbuild'
import { createDossier, logOf, openDossier, verifyDossier } from '../src/index.ts'
import { diskPlace, fromHere, temporaryFolder } from './disk.ts'

export interface Killed {
  readonly kills: number
  /** Decisions that the killed processes had acknowledged. */
  readonly acknowledged: number
  readonly lost: number
  readonly flaws: number
}

/**
 * Starts a process that writes decisions and kills it (SIGKILL) at a random moment, again and again on the same dossier.
 * After each kill every decision that was acknowledged is looked for, and the dossier is verified.
 */
export async function killWriters(kills: number, random: () => number): Promise<Killed> {
  const folder = temporaryFolder()
  try {
    const writer = join(folder.path, 'writer.mjs')
    const { build } = fromHere('esbuild') as { build: typeof Build }
    await build({
      entryPoints: ['packages/dossier/test/kill-writer.ts'],
      outfile: writer,
      bundle: true,
      format: 'esm',
      platform: 'node',
      banner: {
        js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);",
      },
    })
    const location = join(folder.path, 'dossier')
    const naming = { name: 'Veldoria', country: 'VD', created: '2026-03-01T08:00:00.000Z' }
    await (await createDossier(diskPlace(location), naming)).close()
    const acknowledged: string[] = []
    let lost = 0
    let flaws = 0
    for (let kill = 0; kill < kills; kill++) {
      acknowledged.push(...(await writeUntilKilled(writer, location, Math.floor(random() * 120))))
      const dossier = await openDossier(diskPlace(location))
      const there = new Set((await logOf(dossier)).map(({ _id }) => _id))
      lost = acknowledged.filter((id) => !there.has(id)).length
      flaws += (await verifyDossier(dossier)).flaws.length
      await dossier.close()
    }
    return { kills, acknowledged: acknowledged.length, lost, flaws }
  } finally {
    folder.remove()
  }
}

/** Ids that were acknowledged before the kill; a line that was cut off was not heard. */
function writeUntilKilled(writer: string, location: string, after: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, location], { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.on('data', (part: Buffer) => {
      if (out === '') setTimeout(() => child.kill('SIGKILL'), after)
      out += part.toString()
    })
    child.stderr.on('data', (part: Buffer) => {
      err += part.toString()
    })
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the writer ended by itself: ${err}`))
      else resolve(out.split('\n').slice(1, -1))
    })
  })
}
