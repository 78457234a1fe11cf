export { sha256 } from './bytes.ts'
export { type Conflicts, conflictsOf } from './conflicts.ts'
export { type DesignDocument, designDocuments, validateAct } from './design.ts'
export { createDossier, type Dossier, type Naming, openDossier } from './dossier.ts'
export { DossierError } from './dossier-error.ts'
export { type Hand, idOf } from './entry.ts'
export { evidenceFor, type Pointing, type ReadLaw } from './evidence.ts'
export { exportDossier, type Manifest } from './export.ts'
export type { Answer, Fetch, Signal } from './fetch.ts'
export type { Finding, Lost, Opinion, Remark, Stage } from './finding.ts'
export {
  type ArticleProgress,
  type Counted,
  type Filter,
  filterFindings,
  findingsOf,
  progressOf,
} from './findings.ts'
export { type Imported, importAs, mergeInto } from './import.ts'
export type { SecurityObject, UserContext } from './judge-write.ts'
export { type Carried, carryFindings, keepLaw, keptLaws, type NewLaw, readKept } from './keep-laws.ts'
export { type KeptLaw, presentLaws } from './laws.ts'
export type { Level } from './level.ts'
export { type LiveOptions, type LiveState, syncLive } from './live.ts'
export { withFindings } from './matrix.ts'
export { inModel, type MigratedFinding, type ModelChanges, type ReadAgain } from './migrate.ts'
export { type Quarantined, quarantined } from './quarantine.ts'
export { type Exported, readExport } from './read-export.ts'
export { type LawReading, readingsOf } from './readings.ts'
export {
  chooseLaw,
  describeLaw,
  keepPaper,
  type Register,
  registerOf,
  type Signed,
  setPerson,
  setTask,
} from './register.ts'
export { agree, askSecondReading, comment, decide, resolve, withdraw } from './review.ts'
export { dossierSchema, entrySchema, lawSchema, schemaVersion } from './schema.ts'
export { type Server, type ServerOptions, serverAt } from './server.ts'
export { type IndexedPlace, type LevelPlace, openStore, type Place, type Store } from './store.ts'
export { type Direction, joinDossier, type SyncOptions, syncDossier } from './sync.ts'
export type { Refused, Synced, SyncStep } from './sync-types.ts'
export type * from './types.ts'
export { type Flaw, logOf, type Verified, verifyDossier } from './verify.ts'
