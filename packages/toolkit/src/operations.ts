import { checkOperation } from './check.ts'
import { compareOperation } from './compare.ts'
import { diffOperation } from './diff.ts'
import { dossierAddOperation } from './dossier-add.ts'
import { dossierConflictsOperation } from './dossier-conflicts.ts'
import { dossierCreateOperation } from './dossier-create.ts'
import { dossierDecideOperation } from './dossier-decide.ts'
import { dossierExportOperation } from './dossier-export.ts'
import { dossierExportMatrixOperation } from './dossier-export-matrix.ts'
import { dossierImportOperation } from './dossier-import.ts'
import { dossierImportFolderOperation } from './dossier-import-folder.ts'
import { dossierImportMatrixOperation } from './dossier-import-matrix.ts'
import { dossierImportWorkshopOperation } from './dossier-import-workshop.ts'
import { dossierLawOperation } from './dossier-law.ts'
import { dossierListOperation } from './dossier-list.ts'
import { dossierLogOperation } from './dossier-log.ts'
import { dossierKeepOperation, dossierPersonOperation, dossierTaskOperation } from './dossier-register.ts'
import {
  dossierAgreeOperation,
  dossierCommentOperation,
  dossierResolveOperation,
  dossierWithdrawOperation,
} from './dossier-review.ts'
import { dossierTakeOperation } from './dossier-take.ts'
import { dossierVerifyOperation } from './dossier-verify.ts'
import { draftOperation } from './draft.ts'
import { mapOperation } from './map.ts'
import { matrixOperation } from './matrix.ts'
import { memoOperation } from './memo.ts'
import { modelAttachOperation } from './model-attach.ts'
import { modelListOperation } from './model-list.ts'
import { modelSearchOperation } from './model-search.ts'
import { modelShowOperation } from './model-show.ts'
import { modelThemesOperation } from './model-themes.ts'
import { modelValidateOperation } from './model-validate.ts'
import type { Operation } from './operation.ts'
import { readOperation } from './read.ts'
import { redlineOperation } from './redline.ts'
import { syncOperation } from './sync.ts'

/** Everything Concordance can do, in the order in which a newcomer meets it. Both faces are made from this table. */
export const operations: readonly Operation[] = [
  readOperation,
  mapOperation,
  matrixOperation,
  checkOperation,
  draftOperation,
  diffOperation,
  redlineOperation,
  memoOperation,
  compareOperation,
  dossierCreateOperation,
  dossierAddOperation,
  dossierListOperation,
  dossierTakeOperation,
  dossierDecideOperation,
  dossierAgreeOperation,
  dossierCommentOperation,
  dossierResolveOperation,
  dossierWithdrawOperation,
  dossierConflictsOperation,
  dossierLawOperation,
  dossierPersonOperation,
  dossierTaskOperation,
  dossierKeepOperation,
  dossierLogOperation,
  dossierVerifyOperation,
  dossierExportOperation,
  dossierImportOperation,
  dossierImportFolderOperation,
  dossierExportMatrixOperation,
  dossierImportMatrixOperation,
  dossierImportWorkshopOperation,
  syncOperation,
  modelListOperation,
  modelShowOperation,
  modelSearchOperation,
  modelThemesOperation,
  modelValidateOperation,
  modelAttachOperation,
]

/** What the operations of two words have in common, by their first word. */
export const groups: { readonly [word: string]: string } = {
  dossier: 'Keep the laws of a country with what its reviewers decided, and why.',
  model: 'Look into the obligations, and keep official texts beside them.',
}
