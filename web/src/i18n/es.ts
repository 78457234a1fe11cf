import compare from './es/compare.json'
import decide from './es/decide.json'
import documents from './es/documents.json'
import dossiers from './es/dossiers.json'
import drafting from './es/drafting.json'
import help from './es/help.json'
import laws from './es/laws.json'
import matrix from './es/matrix.json'
import model from './es/model.json'
import page from './es/page.json'
import settings from './es/settings.json'
import sync from './es/sync.json'
import work from './es/work.json'

export const es = {
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
