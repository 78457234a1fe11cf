import compare from './fr/compare.json'
import decide from './fr/decide.json'
import documents from './fr/documents.json'
import dossiers from './fr/dossiers.json'
import drafting from './fr/drafting.json'
import help from './fr/help.json'
import laws from './fr/laws.json'
import matrix from './fr/matrix.json'
import model from './fr/model.json'
import page from './fr/page.json'
import settings from './fr/settings.json'
import sync from './fr/sync.json'
import work from './fr/work.json'

export const fr = {
  ...compare,
  ...decide,
  ...documents,
  ...dossiers,
  ...drafting,
  ...help,
  ...laws,
  ...matrix,
  ...model,
  ...page,
  ...settings,
  ...sync,
  ...work,
}
