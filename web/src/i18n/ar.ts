import compare from './ar/compare.json'
import decide from './ar/decide.json'
import documents from './ar/documents.json'
import dossiers from './ar/dossiers.json'
import drafting from './ar/drafting.json'
import help from './ar/help.json'
import laws from './ar/laws.json'
import matrix from './ar/matrix.json'
import model from './ar/model.json'
import page from './ar/page.json'
import settings from './ar/settings.json'
import sync from './ar/sync.json'
import work from './ar/work.json'

export const ar = {
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
